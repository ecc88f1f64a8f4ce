import { minorDigits } from '@techshop/contracts/currency'
import { readDecimal } from '@techshop/contracts/decimal'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How a language separates thousands and decimals. */
const separatorsIn = (locale: string) => {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234.5)
  const partOf = (type: Intl.NumberFormatPartTypes) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: partOf('group'), decimal: partOf('decimal') }
}

/** `1299.5` for `1,299.5` in English and `1.299,5` in German; undefined for what is no number in that language. */
const plainDecimal = (text: string, locale: string): string | undefined => {
  const { group, decimal } = separatorsIn(locale)
  // A space separates thousands in every language (ISO 80000-1).
  const thousands = `(?:[1-9]\\d{0,2}(?:${escaped(group)}\\d{3})+|[1-9]\\d{0,2}(?:[\\s\\u00a0\\u202f]\\d{3})+|\\d*)`
  const [, whole, fraction] = new RegExp(`^(${thousands})(?:${escaped(decimal)}(\\d+))?$`).exec(text) ?? []
  if (whole === undefined || (whole === '' && fraction === undefined)) return undefined
  const digits = whole.replaceAll(/\D/g, '') || '0'
  return fraction === undefined ? digits : `${digits}.${fraction}`
}

/** The ways to write a currency in a language: `$`, `US$`, `USD`. */
const namesOf = (currency: string, locale: string): string[] =>
  (['symbol', 'narrowSymbol', 'code'] as const).map(
    (currencyDisplay) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 })
        .formatToParts(0)
        .find(({ type }) => type === 'currency')?.value ?? currency,
  )

const withoutCurrency = (text: string, currency: string, locale: string): string => {
  const names = namesOf(currency, locale).map(escaped).join('|')
  return text.replace(new RegExp(`^(?:${names})\\s*|\\s*(?:${names})$`, 'i'), '').trim()
}

/**
 * Reads an amount as people write it in a language, with or without its currency: `1,299.90` or `$1299.9` in English,
 * `1.299,90 €` in German. The only reader of amounts that people type.
 * @returns minor units; undefined for anything that could mean another amount, such as `1.299` dollars in English
 */
export const readAmount = (text: string, currency: string, locale: string): number | undefined => {
  const decimal = plainDecimal(withoutCurrency(text.trim(), currency, locale), locale)
  if (decimal === undefined) return undefined
  const [, fraction = ''] = decimal.split('.')
  // More digits than the currency has, be they zeros: the separator was meant for thousands.
  if (fraction.length > minorDigits(currency)) return undefined
  const reading = readDecimal(decimal, currency)
  return 'amount' in reading ? reading.amount : undefined
}

/** Reads a whole number, such as a stock: `1,200` in English. Undefined for anything else, a fraction or a sign, too. */
export const readCount = (text: string, locale: string): number | undefined => {
  const decimal = plainDecimal(text.trim(), locale)
  if (decimal === undefined || decimal.includes('.')) return undefined
  const count = Number(decimal)
  return Number.isSafeInteger(count) ? count : undefined
}
