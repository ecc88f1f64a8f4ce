import { createHmac } from 'node:crypto'
import { staffScopes } from '@techshop/contracts/staff-scopes'
import { makeStaffKey, publicKeySet } from '@techshop/local-stack/staff-token'
import { secrets } from '../shop.ts'
import { type Claims, confused, staffToken, tampered, unsigned } from '../staff-token.ts'
import type { PlacedOrder } from './goods.ts'

const everyScope = staffScopes.join(' ')

/** An order's token as orders signs it, but from yesterday. */
const expiredOrderToken = (orderId: string): string => {
  const [keyId, secret = ''] = (secrets.variables.ORDER_TOKEN_KEYS ?? '').split(':')
  const expiry = Math.floor(Date.now() / 1000) - 86_400
  const signature = createHmac('sha256', Buffer.from(secret, 'base64url')).update(`${orderId}~${expiry}`)
  return [keyId, expiry, signature.digest('base64url')].join('~')
}

const staff = (claims: Claims) => staffToken(secrets.staffKey, claims)

/** The token of each caller of the matrix, by the heading of its column. */
export const tokensOfCallers = async (
  order: PlacedOrder,
  otherOrder: PlacedOrder,
): Promise<ReadonlyMap<string, string | undefined>> => {
  const good = await staff({ scope: everyScope })
  const [publicKey] = publicKeySet(secrets.staffKey).keys
  const scopes = everyScope.split(' ')
  return new Map<string, string | undefined>([
    ['anonymous', undefined],
    ["order's token", order.accessToken],
    ["other order's token", otherOrder.accessToken],
    ['expired order token', expiredOrderToken(order.id)],
    ['no scope', await staff({ scope: '' })],
    ...(await Promise.all(scopes.map(async (scope) => [scope, await staff({ scope })] as const))),
    ['expired', await staff({ scope: everyScope, expiresInSeconds: -3600 })],
    ['other issuer', await staff({ scope: everyScope, issuer: 'https://id.example' })],
    ['other audience', await staff({ scope: everyScope, audience: 'another-shop' })],
    ['unsigned', unsigned(good)],
    ['tampered', tampered(await staff({ scope: '' }), { scope: everyScope })],
    ['unknown key', await staffToken(await makeStaffKey(), { scope: everyScope })],
    ['public key as secret', confused(good, publicKey as object)],
  ])
}
