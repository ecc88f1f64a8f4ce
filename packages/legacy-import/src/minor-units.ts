import { minorDigits } from '@techshop/contracts/currency'
import { type DecimalFault, readDecimal } from '@techshop/contracts/decimal'
import { maxAmount } from '@techshop/contracts/money'

/** An amount, or why there is none. */
export type Amount = { readonly amount: number } | { readonly fault: string }

const reasonOf = (fault: DecimalFault, currency: string): string =>
  ({
    'not-a-number': 'is not a number',
    negative: 'is negative',
    'too-many-digits': `has more than ${minorDigits(currency)} decimals`,
    'too-large': 'is too large',
  })[fault]

/** Reads a price as PostgreSQL writes it into minor units, exactly: what would have to be rounded is refused. */
export const minorUnits = (decimal: string | null | undefined, currency: string): Amount => {
  if (decimal === null || decimal === undefined) return { fault: 'price is missing' }
  const reading = readDecimal(decimal, currency)
  if ('fault' in reading) return { fault: `price ${decimal} ${reasonOf(reading.fault, currency)}` }
  return reading.amount > maxAmount ? { fault: `price ${decimal} is too large` } : reading
}
