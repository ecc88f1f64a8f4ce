import { maxAmount } from '@techshop/contracts/money'

/** An amount, or why there is none. */
export type Amount = { readonly amount: number } | { readonly fault: string }

/** How many decimals a currency has (ISO 4217). */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** Reads a decimal as PostgreSQL writes it into minor units, exactly: what would have to be rounded is refused. */
export const minorUnits = (decimal: string | null | undefined, decimals: number): Amount => {
  if (decimal === null || decimal === undefined) return { fault: 'price is missing' }
  const [, sign, whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  if (whole === '') return { fault: `price ${decimal} is not a number` }
  const digits = fraction.replace(/0+$/, '')
  if (digits.length > decimals) return { fault: `price ${decimal} has more than ${decimals} decimals` }
  const amount = Number(whole + digits.padEnd(decimals, '0'))
  if (sign === '-' && amount > 0) return { fault: `price ${decimal} is negative` }
  if (amount > maxAmount) return { fault: `price ${decimal} is too large` }
  return { amount }
}
