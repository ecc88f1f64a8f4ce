import type { Order as OrderResource } from '@techshop/contracts/order'
import type { HistoryEntry, Order } from './domain/order.ts'
import { lineTotal } from './domain/pricing.ts'

/** Who gets to see an order: its buyer, or whoever bears its token; or staff, who see the notes too. */
export type Audience = 'buyer' | 'staff'

/** An order as the API shows it. Who moved it stays inside: names of staff are none of the buyer's business. */
export const orderResource = (
  { currency, ...order }: Order,
  audience: Audience,
  accessToken?: string,
): OrderResource => ({
  id: order.id,
  number: order.number,
  status: order.status,
  customer: order.customer,
  shippingAddress: order.shippingAddress,
  items: order.items.map((item) => ({
    sku: item.sku,
    productId: item.productId,
    name: item.name,
    options: item.options,
    quantity: item.quantity,
    unitPrice: { amount: item.unitPrice, currency },
    lineTotal: { amount: lineTotal(item), currency },
  })),
  totals: { subtotal: { amount: order.total, currency }, total: { amount: order.total, currency } },
  history: order.history.map((entry) => ({
    status: entry.status,
    at: entry.at.toISOString(),
    ...wordsFor(entry, audience),
  })),
  ...(order.shortages ? { shortages: [...order.shortages] } : {}),
  ...(accessToken === undefined ? {} : { accessToken }),
  version: order.version,
  createdAt: order.createdAt.toISOString(),
  updatedAt: order.updatedAt.toISOString(),
})

const wordsFor = ({ message, note }: HistoryEntry, audience: Audience) => {
  const shownNote = audience === 'staff' ? note : null
  const reason = message ?? shownNote
  return {
    ...(message === null ? {} : { message }),
    ...(shownNote === null ? {} : { note: shownNote }),
    ...(reason === null ? {} : { reason }),
  }
}
