import type { Money, MoneySum } from '@techshop/client/types'
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

/** The same of a sum, exactly, however large. */
export const formatMoneySum = ({ amount, currency }: MoneySum, locale: string): string =>
  currencyFormat(locale, currency).format(writeDecimal({ amount: BigInt(amount), currency }) as `${number}`)

/** An amount for a form field, which `readAmount` reads: `1299.90`, or `1299,90` in German. */
export const writeAmount = (money: Money, locale: string): string => {
  const digits = minorDigits(money.currency)
  const isWhole = money.amount % 10 ** digits === 0
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(writeDecimal(money) as `${number}`)
}

/** An amount that shows how to write one: `1,299.90`. */
export const exampleAmount = (currency: string, locale: string): string => {
  const digits = minorDigits(currency)
  return new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(1299.9)
}

export const formatDateTime = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))
