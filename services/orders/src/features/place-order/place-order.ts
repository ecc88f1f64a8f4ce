import { randomBytes } from 'node:crypto'
import type { OrderRequest } from '@techshop/contracts/order'
import { unavailable } from '@techshop/service-runtime/problem'
import { type OrderTokens, tokenExpiry } from '../../access/order-token.ts'
import { newOrderId } from '../../database/order-id.ts'
import type { IdempotencyKey } from '../../database/order-insertion.ts'
import type { OrderRepository } from '../../database/order-repository.ts'
import type { Placing, ReadPlacing, UsedKey } from '../../database/placing.ts'
import { newOrder } from '../../domain/new-order.ts'
import type { Address, Order } from '../../domain/order.ts'
import { formatOrderNumber, orderNumberBytes } from '../../domain/order-number.ts'
import { type PricedLines, priceLines, type RequestedLine } from '../../domain/pricing.ts'
import type { Origin } from '../../events.ts'
import { keyReused, pricingProblem, requestInProgress } from '../../problems.ts'

export interface PlaceOrderDependencies {
  readonly readPlacing: ReadPlacing
  readonly orders: OrderRepository
  readonly tokens: OrderTokens
  /** Whether orders has ever had a whole copy of what is for sale. */
  isOpen(): Promise<boolean>
  now(): Date
  readonly tokenDays: number
}

export interface PlaceOrderInput {
  readonly request: OrderRequest
  readonly key: IdempotencyKey
  readonly origin: Origin
}

export interface PlacedOrder {
  readonly order: Order
  readonly accessToken: string
}

const DAY_SECONDS = 86_400
const ATTEMPTS = 8

/**
 * Places an order, or returns the one that the same request placed before, as it is now.
 * Two round trips: one statement that reads key and prices, and one that writes everything or nothing.
 * @throws ProblemError when the key belongs to another request, is in use at this moment, or the order can't be taken
 */
export const placeOrder = async (
  dependencies: PlaceOrderDependencies,
  { request, key, origin }: PlaceOrderInput,
): Promise<PlacedOrder> => {
  const { readPlacing, orders, tokens } = dependencies
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const skus = request.items.map(({ sku }) => sku)
    const { used, sellable } = await readPlacing({ key: key.key, skus })
    if (used) return placedBefore(dependencies, used, key)
    const lines = await price(dependencies, request.items, sellable)
    const order = prepare(dependencies, request, lines)
    switch (await orders.insert(order, key, origin)) {
      case 'inserted':
        return { order, accessToken: tokens.issue(order.id, order.tokenKeyId, order.tokenExpiresAt) }
      case 'key-in-use':
        throw requestInProgress()
      case 'key-taken': // by the same request sent twice: the key leads to its order now
      case 'number-taken':
    }
  }
  throw new Error('no free order number was found')
}

const placedBefore = async (
  { orders, tokens }: PlaceOrderDependencies,
  used: UsedKey,
  { bodyHash }: IdempotencyKey,
): Promise<PlacedOrder> => {
  if (!used.bodyHash.equals(bodyHash)) throw keyReused()
  const order = await orders.find(used.orderId)
  if (!order) throw new Error('an idempotency key leads to no order')
  return { order, accessToken: tokens.issue(order.id, order.tokenKeyId, order.tokenExpiresAt) }
}

const price = async (
  { isOpen }: PlaceOrderDependencies,
  items: readonly RequestedLine[],
  sellable: Placing['sellable'],
): Promise<PricedLines> => {
  if (!(await isOpen())) {
    throw unavailable({ detail: 'Orders can not be taken yet. Please try again.', retryAfterSeconds: 2 })
  }
  const pricing = priceLines(items, sellable)
  if (pricing.kind !== 'priced') throw pricingProblem(pricing)
  return pricing
}

const prepare = (
  { now, tokens, tokenDays }: PlaceOrderDependencies,
  { customer, shippingAddress }: OrderRequest,
  lines: PricedLines,
): Order => {
  const at = now()
  return newOrder({
    id: newOrderId(at),
    number: formatOrderNumber(randomBytes(orderNumberBytes)),
    customer,
    shippingAddress: shippingAddress as Address,
    lines,
    tokenKeyId: tokens.signingKeyId,
    tokenExpiresAt: tokenExpiry(at, tokenDays * DAY_SECONDS),
    at,
  })
}
