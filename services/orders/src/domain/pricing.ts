import type { Money, OrderItem } from './order.ts'

/** A line as it was asked for. */
export interface RequestedLine {
  readonly sku: string
  readonly quantity: number
  /** The price that the buyer was shown. */
  readonly unitPrice?: Money
}

/** What is known of a sku that is for sale now. */
export interface SellableItem {
  readonly sku: string
  readonly productId: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly price: Money
}

export interface PricedLines {
  readonly items: readonly OrderItem[]
  readonly currency: string
  /** Minor units. */
  readonly total: number
}

export interface ChangedPrice {
  /** Place of the line in the request, from 0. */
  readonly line: number
  readonly sku: string
  readonly unitPrice: Money
}

export type Pricing =
  | ({ readonly kind: 'priced' } & PricedLines)
  /** Places of the lines whose sku stands in an earlier line. */
  | { readonly kind: 'repeated-sku'; readonly lines: readonly number[] }
  /** Places of the lines whose sku is not for sale. */
  | { readonly kind: 'unknown-sku'; readonly lines: readonly number[] }
  | { readonly kind: 'mixed-currencies'; readonly currencies: readonly string[] }
  | { readonly kind: 'price-changed'; readonly changes: readonly ChangedPrice[] }

/** Prices an order by what is for sale now. The first rule that it breaks is answered, with every line that breaks it. */
export const priceLines = (
  requested: readonly RequestedLine[],
  sellable: ReadonlyMap<string, SellableItem>,
): Pricing => {
  const repeated = places(requested, ({ sku }, place) => requested.findIndex((line) => line.sku === sku) < place)
  if (repeated.length > 0) return { kind: 'repeated-sku', lines: repeated }
  const unknown = places(requested, ({ sku }) => !sellable.has(sku))
  if (unknown.length > 0) return { kind: 'unknown-sku', lines: unknown }
  const found = requested.map((line) => ({ ...line, item: sellable.get(line.sku) as SellableItem }))
  const currencies = [...new Set(found.map(({ item }) => item.price.currency))]
  const [currency] = currencies
  if (currency === undefined || currencies.length > 1) return { kind: 'mixed-currencies', currencies }
  const changes = found.flatMap(({ sku, unitPrice, item }, line) =>
    unitPrice && !isSameMoney(unitPrice, item.price) ? [{ line, sku, unitPrice: item.price }] : [],
  )
  if (changes.length > 0) return { kind: 'price-changed', changes }
  const items = found.map(({ quantity, item: { price, ...item } }) => ({ ...item, quantity, unitPrice: price.amount }))
  return { kind: 'priced', items, currency, total: items.reduce((sum, item) => sum + lineTotal(item), 0) }
}

/** Minor units. */
export const lineTotal = ({ quantity, unitPrice }: Pick<OrderItem, 'quantity' | 'unitPrice'>): number =>
  quantity * unitPrice

const isSameMoney = (one: Money, other: Money): boolean =>
  one.amount === other.amount && one.currency === other.currency

const places = <T>(list: readonly T[], test: (item: T, place: number) => boolean): number[] =>
  list.flatMap((item, place) => (test(item, place) ? [place] : []))
