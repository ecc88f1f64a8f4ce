/** Crockford's base 32: no I, L, O and U, which people misread or mind. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const DIGITS = 8
export const orderNumberBytes = 5

/** Writes 40 random bits as `TS-XXXX-XXXX`. */
export const formatOrderNumber = (random: Uint8Array): string => {
  if (random.length !== orderNumberBytes) throw new RangeError(`an order number is made of ${orderNumberBytes} bytes`)
  let bits = 0n
  for (const byte of random) bits = (bits << 8n) | BigInt(byte)
  let digits = ''
  for (let place = DIGITS - 1; place >= 0; place -= 1) digits += alphabet[Number((bits >> BigInt(5 * place)) & 31n)]
  return dashed(digits)
}

/**
 * Reads a number as people type it: lower case, without dashes or prefix, O for 0, I or L for 1.
 * What can't be an order number comes back as it is, and matches none.
 */
export const readOrderNumber = (typed: string): string => {
  const plain = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  const digits = (plain.length === DIGITS + 2 && plain.startsWith('TS') ? plain.slice(2) : plain)
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const possible = digits.length === DIGITS && [...digits].every((digit) => alphabet.includes(digit))
  return possible ? dashed(digits) : typed
}

const dashed = (digits: string): string => `TS-${digits.slice(0, 4)}-${digits.slice(4)}`
