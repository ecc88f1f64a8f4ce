import type { Address, Customer, Order, OrderItem, OrderStatus } from './order.ts'

export interface HistoricalOrder {
  readonly id: string
  readonly number: string
  /** One that nothing follows. */
  readonly status: Extract<OrderStatus, 'delivered' | 'cancelled' | 'rejected'>
  readonly customer: Customer
  readonly shippingAddress: Address
  readonly items: readonly OrderItem[]
  readonly currency: string
  readonly placedAt: Date
}

/** No key has this id, so no token that was made with it opens anything; a lookup makes one of its own. */
const NO_TOKEN_KEY = 'imported'

/** An order of another shop, as it ended there: it never held stock here, and catalog owes no answer about it. */
export const historicalOrder = ({ placedAt, ...given }: HistoricalOrder): Order => ({
  ...given,
  paymentTerms: 'later',
  total: given.items.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0),
  shortages: null,
  history: [
    { version: 1, status: given.status, at: placedAt, message: 'Imported', note: null, actor: { kind: 'system' } },
  ],
  tokenKeyId: NO_TOKEN_KEY,
  tokenExpiresAt: placedAt,
  stockReleased: true,
  version: 1,
  createdAt: placedAt,
  updatedAt: placedAt,
})
