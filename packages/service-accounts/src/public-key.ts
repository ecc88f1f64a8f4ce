import { createPublicKey } from 'node:crypto'
import { calculateJwkThumbprint, type JSONWebKeySet } from 'jose'
import { RefusedChange } from './accounts.ts'

type PublicKey = JSONWebKeySet['keys'][number]

const algorithmOf = (jwk: { kty?: string; crv?: string }): string | undefined => {
  if (jwk.kty === 'OKP' && jwk.crv === 'Ed25519') return 'EdDSA'
  if (jwk.kty === 'EC' && jwk.crv === 'P-256') return 'ES256'
  return jwk.kty === 'RSA' ? 'PS256' : undefined
}

const MIN_RSA_BITS = 2048

/**
 * Reads a public key, PEM (RFC 7468) or JWK (RFC 7517), as it is kept: without anything private, named by its thumbprint
 * (RFC 7638).
 * @throws RefusedChange for a private key, which nobody should have sent, and for a kind that is not taken
 */
export const readPublicKey = async (text: string): Promise<PublicKey> => {
  if (/PRIVATE KEY|"d"\s*:/.test(text)) {
    throw new RefusedChange(
      'this is a private key: keep it, make a new one where it may have been seen, and send the public half',
    )
  }
  const key = keyOf(text)
  const jwk = key.export({ format: 'jwk' })
  const alg = algorithmOf(jwk)
  const bits = key.asymmetricKeyDetails?.modulusLength ?? MIN_RSA_BITS
  if (!alg || bits < MIN_RSA_BITS) {
    throw new RefusedChange(`a key is Ed25519, P-256 or RSA with at least ${MIN_RSA_BITS} bits`)
  }
  return { ...(jwk as PublicKey), kid: await calculateJwkThumbprint(jwk as PublicKey), alg, use: 'sig' }
}

const keyOf = (text: string) => {
  try {
    return text.trimStart().startsWith('{')
      ? createPublicKey({ key: JSON.parse(text), format: 'jwk' })
      : createPublicKey(text)
  } catch {
    throw new RefusedChange('this is no public key, neither PEM nor JWK')
  }
}
