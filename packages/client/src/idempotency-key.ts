/**
 * A fresh key for the `Idempotency-Key` header: 128 random bits in hexadecimal.
 * `crypto.randomUUID` would do, were it not missing from pages that are served without TLS.
 */
export const createIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
