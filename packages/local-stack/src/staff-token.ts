import { staffScopes } from '@techshop/contracts/staff-scopes'
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JSONWebKeySet,
  type JWK,
  SignJWT,
} from 'jose'

/** What the services of a local stack expect of a staff token. */
export const staffIssuer = 'techshop-local'
export const staffAudience = 'techshop'

const scopes = staffScopes.join(' ')
const lifetimeMs = 8 * 3600 * 1000
const renewBeforeMs = 2 * 3600 * 1000

/** Makes a private key (Ed25519, RFC 8037) of which the key id is its thumbprint (RFC 7638). */
export async function makeStaffKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const jwk = await exportJWK(privateKey)
  return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' }
}

/** The public half as the services read it. */
export function publicKeySet({ d: _private, ...publicKey }: JWK): JSONWebKeySet {
  return { keys: [publicKey as JSONWebKeySet['keys'][number]] }
}

/** A token with all scopes that is renewed long before it ends. */
export interface StaffToken {
  /** The newest token; the same object may be asked again and again. */
  current(): Promise<string>
}

/** @param nowMs tells the time in milliseconds since 1970 */
export function staffToken(key: JWK, nowMs: () => number = Date.now): StaffToken {
  let token = ''
  let expiresAtMs = 0
  return {
    async current() {
      if (expiresAtMs - nowMs() > renewBeforeMs) return token
      const issuedAt = Math.floor(nowMs() / 1000)
      token = await new SignJWT({ scope: scopes })
        .setProtectedHeader({ alg: 'EdDSA', kid: key.kid as string, typ: 'JWT' })
        .setSubject('local-staff')
        .setIssuer(staffIssuer)
        .setAudience(staffAudience)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeMs / 1000)
        .sign(await importJWK(key, 'EdDSA'))
      expiresAtMs = nowMs() + lifetimeMs
      return token
    },
  }
}
