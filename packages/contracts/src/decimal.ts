import { minorDigits } from './currency.ts'

/** Why a text is no amount of a currency. */
export type DecimalFault = 'not-a-number' | 'negative' | 'too-many-digits' | 'too-large'

/** Minor units, or why there are none. */
export type DecimalReading = { readonly amount: number } | { readonly fault: DecimalFault }

/** Writes minor units as a decimal with all digits of the currency, exactly: 129900 in USD is `1299.00`. */
export const writeDecimal = ({ amount, currency }: { amount: number | bigint; currency: string }): string => {
  const digits = minorDigits(currency)
  if (digits === 0) return String(amount)
  const units = String(amount)
    .replace('-', '')
    .padStart(digits + 1, '0')
  return `${amount < 0 ? '-' : ''}${units.slice(0, -digits)}.${units.slice(-digits)}`
}

/** Reads a plain decimal, such as `1299.9`, into minor units, exactly: what would have to be rounded is refused. */
export const readDecimal = (text: string, currency: string): DecimalReading => {
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === '') return { fault: 'not-a-number' }
  const digits = minorDigits(currency)
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > digits) return { fault: 'too-many-digits' }
  const amount = Number(whole + significant.padEnd(digits, '0'))
  if (sign === '-' && amount > 0) return { fault: 'negative' }
  return Number.isSafeInteger(amount) ? { amount } : { fault: 'too-large' }
}
