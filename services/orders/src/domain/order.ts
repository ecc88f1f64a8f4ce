import type { PaymentTerms } from './payment-terms.ts'

export const orderStatuses = ['pending', 'confirmed', 'rejected', 'paid', 'shipped', 'delivered', 'cancelled'] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** Who moved an order: its buyer, a member of staff, the shop's own rules, or the answer about stock. */
export type Actor =
  | { readonly kind: 'shopper' }
  | { readonly kind: 'staff'; readonly subject: string }
  | { readonly kind: 'system' }
  | { readonly kind: 'stock' }

export interface Money {
  /** Minor units, such as cents. */
  readonly amount: number
  /** ISO 4217 code. */
  readonly currency: string
}

export interface Customer {
  readonly name: string
  readonly email: string
}

export interface Address {
  readonly line1: string
  readonly line2?: string
  readonly city: string
  readonly region?: string
  readonly postalCode: string
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string
}

export interface OrderItem {
  readonly sku: string
  readonly productId: string
  readonly name: string
  readonly options: Readonly<Record<string, string>>
  readonly quantity: number
  /** Minor units of the order's currency. */
  readonly unitPrice: number
}

export interface HistoryEntry {
  /** The version that the order had from then on. */
  readonly version: number
  readonly status: OrderStatus
  readonly at: Date
  /** For the buyer to read. */
  readonly message: string | null
  /** For staff alone. */
  readonly note: string | null
  readonly actor: Actor
}

/** A line that stock could not serve. */
export interface Shortage {
  readonly sku: string
  readonly requested: number
  readonly available: number
}

export interface Order {
  readonly id: string
  readonly number: string
  readonly status: OrderStatus
  readonly customer: Customer
  readonly shippingAddress: Address
  readonly items: readonly OrderItem[]
  readonly paymentTerms: PaymentTerms
  readonly currency: string
  /** Minor units. */
  readonly total: number
  readonly shortages: readonly Shortage[] | null
  readonly history: readonly HistoryEntry[]
  /** What the order's own access token was signed with, so that the same one can be made again. */
  readonly tokenKeyId: string
  readonly tokenExpiresAt: Date
  /** Whether catalog has said that a cancelled order holds no stock any more. */
  readonly stockReleased: boolean
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}
