import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

export interface OrderTokenKey {
  readonly id: string
  readonly secret: Buffer
}

export interface OrderTokens {
  /** The key that new tokens are signed with. */
  readonly signingKeyId: string
  /**
   * The token that opens one order until it expires; the same for the same key, order and second.
   * A key that is no longer known is replaced by the one that signs now.
   */
  issue(orderId: string, keyId: string, expiresAt: Date): string
  /** Whether the token opens this order at this time. Says nothing about whether there is such an order. */
  opens(token: string, orderId: string, at: Date): boolean
}

/**
 * Tokens of the form `<keyId>~<expiry>~<base64url HMAC-SHA256(key, order id ~ expiry)>`, expiry in seconds since 1970.
 * @param keys at least one; the first signs, all verify
 */
export const createOrderTokens = (keys: readonly OrderTokenKey[]): OrderTokens => {
  const [signing] = keys
  if (!signing) throw new RangeError('order tokens need a key')
  // As key objects: of bytes, Node would make one for each signature, which takes four times as long as signing.
  const secrets = new Map(keys.map(({ id, secret }) => [id, createSecretKey(secret)]))
  const signingSecret = secrets.get(signing.id) as KeyObject

  const issue = (orderId: string, keyId: string, expiresAt: Date): string => {
    const known = secrets.get(keyId)
    const expiry = String(Math.floor(expiresAt.getTime() / 1000))
    const signature = sign(known ?? signingSecret, orderId, expiry).toString('base64url')
    return [known ? keyId : signing.id, expiry, signature].join('~')
  }

  const opens = (token: string, orderId: string, at: Date): boolean => {
    const [keyId = '', expiry = '', signature = '', ...rest] = token.split('~')
    const secret = secrets.get(keyId)
    // Signed with some key all the same, so that an unknown one takes as long as a wrong signature.
    const expected = sign(secret ?? signingSecret, orderId, expiry)
    const given = Buffer.from(signature, 'base64url')
    const equal = given.length === expected.length && timingSafeEqual(given, expected)
    const wellFormed = rest.length === 0 && /^\d{1,12}$/.test(expiry) && given.toString('base64url') === signature
    return equal && wellFormed && secret !== undefined && Number(expiry) * 1000 > at.getTime()
  }

  return { signingKeyId: signing.id, issue, opens }
}

const sign = (secret: KeyObject, orderId: string, expiry: string): Buffer =>
  createHmac('sha256', secret).update(`${orderId}~${expiry}`).digest()

/** The moment, in whole seconds as tokens count, so many seconds from then. */
export const tokenExpiry = (from: Date, seconds: number): Date =>
  new Date((Math.floor(from.getTime() / 1000) + seconds) * 1000)
