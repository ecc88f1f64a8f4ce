import { createHash } from 'node:crypto'
import { writeDecimal } from '@techshop/contracts/decimal'
import type { importedStatuses, OrderImportLine } from '@techshop/contracts/order-import'
import type { ImportedProduct } from './import-products.ts'
import { minorUnits } from './minor-units.ts'
import { skuOf } from './old-product.ts'
import type { OldRow } from './old-shop.ts'

export type ImportedStatus = (typeof importedStatuses)[number]

export interface OrderContext {
  readonly products: ReadonlyMap<string, ImportedProduct>
  /** What an order of an old status is here; one with another status is not at its end. */
  readonly statuses: ReadonlyMap<string, ImportedStatus>
  /** ISO 4217. */
  readonly currency: string
}

export type ReadOrder =
  | { readonly line: OrderImportLine; readonly notes: readonly string[] }
  | { readonly faults: readonly string[] }

const referenceOf = (oldId: string): string => `old-shop:${oldId}`

/** Orders of the old shop with their items: only whole, since an order without one of its lines never was. */
export const readOrder = (row: OldRow, items: readonly OldRow[], context: OrderContext): ReadOrder => {
  const faults: string[] = []
  const status = context.statuses.get((row.status ?? '').toLowerCase())
  if (!status) faults.push(`status ${row.status} is not an end: finish the order, or say what it is with --status`)
  const placedAt = instantOf(row.created_at)
  if (!placedAt) faults.push(`created_at ${row.created_at} is not a time`)
  if (items.length === 0) faults.push('there are no items')
  const notes: string[] = []
  const lines = items.map((item) => readItem(item, context, faults, notes))
  if (!status || !placedAt || faults.length > 0) return { faults }
  noteOfTotal(row, lines, context, notes)
  const line = {
    reference: referenceOf(row.id),
    status,
    placedAt,
    customer: { name: row.customer_name ?? '', email: row.customer_email ?? '' },
    shippingAddress: addressOf(row),
    items: lines,
  }
  return { line, notes }
}

const readItem = (item: OldRow, context: OrderContext, faults: string[], notes: string[]) => {
  const price = minorUnits(item.price, context.currency)
  if ('fault' in price) faults.push(`order_items ${item.id}: ${price.fault}`)
  const oldId = item.product_id ?? `ITEM-${item.id}`
  const product = context.products.get(oldId)
  if (!product) notes.push(`order_items ${item.id}: product ${item.product_id} is gone`)
  return {
    sku: skuOf(oldId),
    productId: product?.newId ?? idOfNoProduct(oldId),
    name: product?.name.trim() || `Product ${item.product_id ?? 'unknown'}`,
    quantity: Number(item.quantity ?? Number.NaN),
    unitPrice: { amount: 'amount' in price ? price.amount : 0, currency: context.currency },
  }
}

const noteOfTotal = (row: OldRow, lines: OrderImportLine['items'], context: OrderContext, notes: string[]): void => {
  if (row.total_amount === undefined || row.total_amount === null) return
  const old = minorUnits(row.total_amount, context.currency)
  const sum = lines.reduce((total, { quantity, unitPrice }) => total + quantity * unitPrice.amount, 0)
  if ('amount' in old && old.amount === sum) return
  notes.push(
    `total_amount was ${row.total_amount}, the items make ${writeDecimal({ amount: sum, currency: context.currency })}`,
  )
}

/** The old shop knew an address as text at most; what it did not know is said to be unknown. */
const addressOf = ({ shipping_address: text }: OldRow) => ({
  line1: text?.replaceAll(/\s+/g, ' ').trim().slice(0, 200) || UNKNOWN,
  city: UNKNOWN,
  postalCode: UNKNOWN,
  country: 'ZZ',
})
const UNKNOWN = '(not recorded)'

/** `2021-03-04 05:06:07.8+00`, or without a zone, which then is UTC. */
const instantOf = (text: string | null | undefined): string | undefined => {
  const match = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d+)?)(?:\+00)?)?$/.exec(text ?? '')
  return match ? new Date(`${match[1]}T${match[2] ?? '00:00:00'}Z`).toISOString() : undefined
}

/** The same id whenever the same product that is not here is spoken of: a UUID of one's own making (RFC 9562, version 8). */
const idOfNoProduct = (oldId: string): string => {
  const hex = createHash('sha256').update(`old-product:${oldId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
