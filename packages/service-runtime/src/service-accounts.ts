import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { type StaffCaller, unauthenticated } from './caller.ts'

/** A program of another team: it signs its own tokens with a key of which the shop has the public half. */
export interface ServiceAccount {
  readonly clientId: string
  /** What its tokens may open; a token may ask for less. */
  readonly scopes: readonly string[]
  /** Public keys (JWK, RFC 7517), each with a `kid`: two while one takes the place of the other. */
  readonly keys: JSONWebKeySet['keys']
}

export interface ServiceAccountsConfig {
  /** `file:` or http(s): where `{ "accounts": [...] }` is read. */
  readonly url: string
  readonly audience: string
  /** How soon a change is seen; 5 s unless told. */
  readonly maxAgeMs?: number
}

export interface ServiceAccounts {
  /** The account of a client id; undefined when there is none. Rejects when the accounts can't be had. */
  find(clientId: string): Promise<ServiceAccount | undefined>
  /** Who a token of that account lets in; rejects with what jose says of a token that is not valid. */
  verify(account: ServiceAccount, token: string): Promise<StaffCaller>
}

const MAX_AGE_MS = 5_000
const CLOCK_TOLERANCE_SECONDS = 5
/** A program signs a token in a moment, so none has to live long. */
const MAX_LIFETIME_SECONDS = 600
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'PS256', 'RS256']

/** The accounts of programs, read again every few seconds, so that one that was revoked is refused soon, everywhere. */
export const readServiceAccounts = ({
  url,
  audience,
  maxAgeMs = MAX_AGE_MS,
}: ServiceAccountsConfig): ServiceAccounts => {
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<ReadonlyMap<string, ServiceAccount>> | undefined
  const accounts = () => {
    if (reading && performance.now() - readAt < maxAgeMs) return reading
    readAt = performance.now()
    reading = read(new URL(url))
    // What can't be read now may be readable for the next token.
    reading.catch(() => {
      reading = undefined
    })
    return reading
  }
  return {
    find: async (clientId) => (await accounts()).get(clientId),
    async verify({ clientId, scopes, keys }, token) {
      const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [...keys] }), {
        issuer: clientId,
        subject: clientId,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['iat', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      })
      if (lifetimeOf(payload) > MAX_LIFETIME_SECONDS) {
        throw unauthenticated(`A token may live ${MAX_LIFETIME_SECONDS} seconds at most.`, 'invalid_token')
      }
      return { kind: 'staff', subject: `client:${clientId}`, scopes: new Set(granted(scopes, payload.scope)) }
    },
  }
}

const lifetimeOf = ({ iat = 0, exp = 0 }: JWTPayload): number => exp - iat

const granted = (scopes: readonly string[], asked: unknown): readonly string[] => {
  if (asked === undefined) return scopes
  const words = typeof asked === 'string' ? asked.split(' ') : []
  return scopes.filter((scope) => words.includes(scope))
}

const read = async (url: URL): Promise<ReadonlyMap<string, ServiceAccount>> => {
  const { accounts } = JSON.parse(await textAt(url)) as { accounts: ServiceAccount[] }
  return new Map(accounts.map((account) => [account.clientId, account]))
}

const textAt = async (url: URL): Promise<string> => {
  if (url.protocol === 'file:') {
    return readFile(url, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{"accounts":[]}'
      throw error
    })
  }
  const response = await fetch(url, { signal: AbortSignal.timeout(3_000) })
  if (!response.ok) throw new Error(`${url.origin} answered ${response.status}`)
  return response.text()
}
