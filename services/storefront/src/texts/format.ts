import type { Money } from '@techshop/client/types'

const formatters = new Map<string, Intl.NumberFormat>()

const currencyFormat = (locale: string, currency: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const formatter = formatters.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency })
  formatters.set(key, formatter)
  return formatter
}

/** How many digits the minor unit of a currency has: 2 for USD, 0 for JPY. */
export const minorDigits = (currency: string): number =>
  currencyFormat('en', currency).resolvedOptions().maximumFractionDigits ?? 2

export const formatMoney = ({ amount, currency }: Money, locale: string): string =>
  currencyFormat(locale, currency).format(amount / 10 ** minorDigits(currency))

/** Reads what a person typed as an amount, such as `19.99`; undefined when it is none. */
export const parseAmount = (text: string, currency: string): number | undefined => {
  const number = Number(text.trim().replace(',', '.'))
  if (text.trim() === '' || !Number.isFinite(number) || number < 0) return undefined
  const amount = Math.round(number * 10 ** minorDigits(currency))
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** The inverse of `parseAmount`, for a form field: `19.99`, or `19,99` in German. */
export const writeAmount = ({ amount, currency }: Money, locale: string): string => {
  const digits = minorDigits(currency)
  const isWhole = amount % 10 ** digits === 0
  return (amount / 10 ** digits).toLocaleString(locale, {
    useGrouping: false,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: digits,
  })
}

export const formatDateTime = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
