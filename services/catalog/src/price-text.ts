import { minorDigits } from '@techshop/contracts/currency'
import { type DecimalFault, readDecimal, writeDecimal } from '@techshop/contracts/decimal'

/** Minor units, or what is wrong, in words. */
export type PriceReading = { readonly amount: number } | { readonly fault: string }

/** Spaces of all widths and apostrophes: they only ever group digits. */
const GROUPED = /^\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?=[.,]|$)/

/**
 * The price that a person wrote as a decimal number. Point and comma are both read, as a decimal mark or between groups
 * of three digits, wherever only one reading is possible; what has two is refused. The currency may stand beside the
 * number, by its code or its sign.
 * @param currency ISO 4217
 */
export const readPrice = (text: string, currency: string): PriceReading => {
  const number = withoutCurrency(text.trim(), currency)
  const decimal = plainDecimal(
    number.replace(GROUPED, (group) => group.replaceAll(/\D/g, '')),
    currency,
  )
  if (decimal === 'two readings') {
    return { fault: `can be read in two ways: write it as ${example(currency)}, with nothing between the thousands` }
  }
  const reading = decimal === undefined ? { fault: 'not-a-number' as const } : readDecimal(decimal, currency)
  return 'amount' in reading ? reading : { fault: wordsFor(reading.fault, currency) }
}

const plainDecimal = (text: string, currency: string): string | 'two readings' | undefined => {
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return undefined
  const marks = text.replaceAll(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return text
  const [before, after] = [text.slice(0, text.lastIndexOf(last)), text.slice(text.lastIndexOf(last) + 1)]
  if (marks.length === 1) return decimalOfOneMark(before, last, after, minorDigits(currency))
  const isDecimalMark = marks.indexOf(last) === marks.length - 1
  const whole = isDecimalMark ? before : text
  if (!new RegExp(`^\\d{1,3}(?:\\${marks[0]}\\d{3})+$`).test(whole)) return undefined
  const digits = whole.replaceAll(/\D/g, '')
  return isDecimalMark ? `${digits}.${after}` : digits
}

/** Three digits after the only mark may be a fraction or a group: `1,299` is 1299 to some and 1.299 to others. */
const decimalOfOneMark = (before: string, mark: string, after: string, digits: number): string => {
  const mayBeGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before)
  if (mayBeGroup && digits === 0) return before + after
  return mayBeGroup && !(digits === 3 && mark === '.') ? 'two readings' : `${before}.${after}`
}

const wordsFor = (fault: DecimalFault, currency: string): string => {
  if (fault === 'too-many-digits') return `has more decimals than ${currency} has, which are ${minorDigits(currency)}`
  if (fault === 'too-large') return 'is more than a price may be'
  return `is not a price: write a number such as ${example(currency)}`
}

const withoutCurrency = (text: string, currency: string): string => {
  const names = [currency, signOf(currency)]
  const start = names.find((name) => text.startsWith(name))
  if (start !== undefined) return text.slice(start.length).trimStart()
  const end = names.find((name) => text.endsWith(name))
  return end === undefined ? text : text.slice(0, -end.length).trimEnd()
}

const signOf = (currency: string): string => {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: minorDigits(currency),
  } as const
  const parts = new Intl.NumberFormat('en', options).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? currency
}

const example = (currency: string): string => writeDecimal({ amount: 1299 * 10 ** minorDigits(currency), currency })
