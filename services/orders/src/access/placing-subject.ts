import { createHmac, hkdfSync } from 'node:crypto'
import type { OrderTokenKey } from './order-token.ts'

/** Makes names of who places orders and who looks for them, from which nobody without the key gets back to the person. */
export interface PlacingSubjects {
  /** The same for every spelling in upper and lower case. */
  ofEmail(email: string): Buffer
  ofClient(network: string): Buffer
  /** Of an order's number, at which somebody guesses. */
  ofNumber(number: string): Buffer
}

const BYTES = 16

/**
 * Keyed hashes (HMAC-SHA-256, 128 bits of it), by a key of their own that is derived from the one that signs order
 * tokens, so that all instances make the same. When that key is changed, counting begins anew.
 */
export const createPlacingSubjects = ([signingKey]: readonly OrderTokenKey[]): PlacingSubjects => {
  if (!signingKey) throw new TypeError('there is no key')
  const key = new Uint8Array(hkdfSync('sha256', signingKey.secret, '', 'techshop placing subjects', 32))
  const hash = (kind: string, text: string): Buffer =>
    createHmac('sha256', key).update(`${kind}\0${text}`).digest().subarray(0, BYTES)
  return {
    ofEmail: (email) => hash('email', email.toLowerCase()),
    ofClient: (network) => hash('client', network),
    ofNumber: (number) => hash('number', number),
  }
}
