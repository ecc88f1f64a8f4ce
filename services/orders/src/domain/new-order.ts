import type { Address, Customer, Order } from './order.ts'
import type { PricedLines } from './pricing.ts'

export interface NewOrder {
  readonly id: string
  readonly number: string
  readonly customer: Customer
  readonly shippingAddress: Address
  readonly lines: PricedLines
  readonly tokenKeyId: string
  readonly tokenExpiresAt: Date
  readonly at: Date
}

/** An order as it begins: pending, at version 1. */
export const newOrder = ({ lines, at, ...given }: NewOrder): Order => ({
  ...given,
  status: 'pending',
  items: lines.items,
  // The shop takes no payments: buyers pay in a way of their own, and staff says so.
  paymentTerms: 'later',
  currency: lines.currency,
  total: lines.total,
  shortages: null,
  history: [{ version: 1, status: 'pending', at, message: null, note: null, actor: { kind: 'shopper' } }],
  stockReleased: false,
  version: 1,
  createdAt: at,
  updatedAt: at,
})
