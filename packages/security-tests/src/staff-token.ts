import { createHmac } from 'node:crypto'
import { staffAudience, staffIssuer } from '@techshop/local-stack/staff-token'
import { importJWK, type JWK, SignJWT } from 'jose'

const lifetimeSeconds = 300

export interface Claims {
  readonly scope?: string
  readonly issuer?: string
  readonly audience?: string
  /** Seconds from now, before now when negative. */
  readonly expiresInSeconds?: number
}

/** A staff token (RFC 7519) that is signed with this key (Ed25519). */
export const staffToken = async (key: JWK, claims: Claims = {}): Promise<string> => {
  const { scope = '', issuer = staffIssuer, audience = staffAudience, expiresInSeconds = lifetimeSeconds } = claims
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ scope })
    .setProtectedHeader({ alg: 'EdDSA', kid: String(key.kid), typ: 'JWT' })
    .setSubject('security-tests')
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + expiresInSeconds)
    .sign(await importJWK(key, 'EdDSA'))
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())

/** The same token as if no signature were needed (RFC 7518, 3.6). */
export const unsigned = (token: string): string => `${encode({ alg: 'none', typ: 'JWT' })}.${token.split('.')[1]}.`

/** The same token with other claims under the signature that it had. */
export const tampered = (token: string, claims: object): string => {
  const [header, payload = '', signature] = token.split('.')
  return [header, encode({ ...decode(payload), ...claims }), signature].join('.')
}

/** The same claims, signed with the public key as if it were a shared secret. */
export const confused = (token: string, publicKey: JWK): string => {
  const payload = token.split('.')[1]
  const content = `${encode({ alg: 'HS256', kid: publicKey.kid, typ: 'JWT' })}.${payload}`
  return `${content}.${createHmac('sha256', Buffer.from(String(publicKey.x), 'base64url'))
    .update(content)
    .digest('base64url')}`
}
