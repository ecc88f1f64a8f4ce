import type { Money } from '@techshop/client/types'
import { minorDigits } from '@techshop/contracts/currency'
import { writeDecimal } from '@techshop/contracts/decimal'

const formatters = new Map<string, Intl.NumberFormat>()

const currencyFormat = (locale: string, currency: string): Intl.NumberFormat => {
  const key = `${locale} ${currency}`
  const digits = minorDigits(currency)
  const formatter =
    formatters.get(key) ??
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
  formatters.set(key, formatter)
  return formatter
}

/** Shows an amount with all digits of its currency. A decimal as text is formatted exactly, beyond 2^53, too. */
export const formatMoney = (money: Money, locale: string): string =>
  currencyFormat(locale, money.currency).format(writeDecimal(money) as `${number}`)

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
