import { maxOrderLines, maxQuantity } from '@techshop/contracts/order'
import { type Environment, parseList, type Report, wholeNumber } from '@techshop/service-runtime/config'
import type { OrderTokenKey } from './access/order-token.ts'
import type { UnpaidHolds } from './domain/payment-terms.ts'
import type { PlacingLimits } from './domain/placing-limits.ts'
import { isTimeZone } from './domain/shop-day.ts'

/** What orders alone is told by its environment. */
export interface OrdersConfig extends UnpaidHolds {
  /** The first signs, all verify. */
  readonly tokenKeys: readonly OrderTokenKey[]
  /** How long an order's own token is good for. */
  readonly tokenDays: number
  readonly placingLimits: PlacingLimits
  /** In which the days of figures begin and end (IANA). */
  readonly timeZone: string
}

const SHORTEST_SECRET_BYTES = 32

/** Reads what no other service is told. Pure. */
export const readConfig = (env: Environment, report: Report): OrdersConfig => ({
  tokenKeys: readTokenKeys(env.ORDER_TOKEN_KEYS, report),
  tokenDays: wholeNumber(env, 'ORDER_TOKEN_DAYS', 1, 3_650, report, 90),
  unpaidOrderHours: wholeNumber(env, 'UNPAID_ORDER_HOURS', 1, 87_600, report, 72),
  immediatePaymentMinutes: wholeNumber(env, 'IMMEDIATE_PAYMENT_MINUTES', 1, 10_080, report, 30),
  placingLimits: readPlacingLimits(env, report),
  timeZone: readTimeZone(env, report),
})

const readTimeZone = ({ SHOP_TIME_ZONE: timeZone = '' }: Environment, report: Report): string => {
  if (timeZone === '') return 'UTC'
  if (!isTimeZone(timeZone)) report('SHOP_TIME_ZONE must be a time zone such as Europe/Berlin')
  return timeZone
}

const readPlacingLimits = (env: Environment, report: Report): PlacingLimits => ({
  unitsPerLine: wholeNumber(env, 'MAX_UNITS_PER_LINE', 1, maxQuantity, report, 20),
  unitsPerLineBySku: readUnitsBySku(env.MAX_UNITS_PER_LINE_BY_SKU, report),
  unitsPerOrder: wholeNumber(env, 'MAX_UNITS_PER_ORDER', 1, maxOrderLines * maxQuantity, report, 100),
  unpaidPerEmail: wholeNumber(env, 'MAX_UNPAID_ORDERS_PER_EMAIL', 1, 1_000_000, report, 10),
  unpaidPerClient: wholeNumber(env, 'MAX_UNPAID_ORDERS_PER_CLIENT', 1, 1_000_000, report, 10),
  placedPerClientAndHour: wholeNumber(env, 'MAX_ORDERS_PER_CLIENT_AND_HOUR', 1, 1_000_000, report, 30),
})

/** `<sku>=<units>[,…]`, as MAX_UNITS_PER_LINE_BY_SKU says it. */
const readUnitsBySku = (text: string | undefined, report: Report): ReadonlyMap<string, number> => {
  const items = parseList(text)
  const limits = items.flatMap((item): [string, number][] => {
    const [, sku, units] = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63})=([1-9]\d{0,2})$/.exec(item) ?? []
    return sku && units ? [[sku, Number(units)]] : []
  })
  if (limits.length < items.length) {
    report(`MAX_UNITS_PER_LINE_BY_SKU must be <sku>=<units from 1 to ${maxQuantity}>, several separated by commas`)
  }
  return new Map(limits)
}

/** `<keyId>:<base64url secret>[,…]`, as ORDER_TOKEN_KEYS says it. */
const readTokenKeys = (text: string | undefined, report: Report): OrderTokenKey[] => {
  const items = parseList(text)
  const keys = items.flatMap((item) => {
    const [, id, secret] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9_-]+)$/.exec(item) ?? []
    return id && secret ? [{ id, secret: Buffer.from(secret, 'base64url') }] : []
  })
  if (items.length === 0 || keys.length < items.length) {
    report('ORDER_TOKEN_KEYS must be <keyId>:<base64url secret>, several separated by commas')
  }
  if (keys.some(({ secret }) => secret.length < SHORTEST_SECRET_BYTES)) {
    report(`ORDER_TOKEN_KEYS must have secrets of at least ${SHORTEST_SECRET_BYTES} bytes`)
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) report('ORDER_TOKEN_KEYS must not repeat a key id')
  return keys
}
