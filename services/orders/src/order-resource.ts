import type { Order as OrderResource } from '@techshop/contracts/order'
import type { Order } from './domain/order.ts'
import { lineTotal } from './domain/pricing.ts'

/** An order as the API shows it. Who moved it stays inside: names of staff are none of the buyer's business. */
export const orderResource = ({ currency, ...order }: Order, accessToken?: string): OrderResource => ({
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
  history: order.history.map(({ status, at, reason }) => ({
    status,
    at: at.toISOString(),
    ...(reason === null ? {} : { reason }),
  })),
  ...(order.shortages ? { shortages: [...order.shortages] } : {}),
  ...(accessToken === undefined ? {} : { accessToken }),
  version: order.version,
  createdAt: order.createdAt.toISOString(),
  updatedAt: order.updatedAt.toISOString(),
})
