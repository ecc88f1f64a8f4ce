import { randomBytes } from 'node:crypto'
import { notGiven } from '@techshop/contracts/address-rules'
import type { OrderRequest } from '@techshop/contracts/order'
import { unavailable } from '@techshop/service-runtime/problem'
import { type OrderTokens, tokenExpiry } from '../../access/order-token.ts'
import type { PlacingSubjects } from '../../access/placing-subject.ts'
import { newOrderId } from '../../database/order-id.ts'
import type { CountedSubject, IdempotencyKey } from '../../database/order-insertion.ts'
import type { OrderRepository } from '../../database/order-repository.ts'
import type { Placing, ReadPlacing, UsedKey } from '../../database/placing.ts'
import { newOrder } from '../../domain/new-order.ts'
import type { Order } from '../../domain/order.ts'
import { formatOrderNumber, orderNumberBytes } from '../../domain/order-number.ts'
import { excessOf, type LimitReached, type PlacingLimitName, type PlacingLimits } from '../../domain/placing-limits.ts'
import { type PricedLines, priceLines, type RequestedLine } from '../../domain/pricing.ts'
import type { Origin } from '../../events.ts'
import { keyReused, placingLimited, pricingProblem, quantityLimited, requestInProgress } from '../../problems.ts'

export interface PlaceOrderDependencies {
  readonly readPlacing: ReadPlacing
  readonly orders: OrderRepository
  readonly tokens: OrderTokens
  /** Whether the read model of what is for sale is complete. */
  isOpen(): Promise<boolean>
  now(): Date
  readonly tokenDays: number
  readonly placingLimits: PlacingLimits
  readonly placingSubjects: PlacingSubjects
  /** Told of each order that a limit has kept from being placed. */
  placingRefused(limit: PlacingLimitName): void
}

export interface PlaceOrderInput {
  readonly request: OrderRequest
  readonly key: IdempotencyKey
  readonly origin: Origin
  /** Staff who place orders for buyers are not limited. */
  readonly isByStaff: boolean
  /** The client's network, where it is counted. */
  readonly client: string | undefined
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
  { request, key, origin, isByStaff, client }: PlaceOrderInput,
): Promise<PlacedOrder> => {
  const { readPlacing, orders, tokens } = dependencies
  const counted = isByStaff || client === undefined ? [] : countedSubjects(dependencies, request, client)
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const skus = request.items.map(({ sku }) => sku)
    const { used, sellable } = await readPlacing({ key: key.key, skus })
    if (used) return placedBefore(dependencies, used, key)
    const lines = await price(dependencies, request.items, sellable)
    if (!isByStaff) refuseExcess(dependencies, lines)
    const order = prepare(dependencies, request, lines)
    const insertion = await orders.insert(order, key, origin, counted)
    switch (insertion.kind) {
      case 'inserted':
        return { order, accessToken: tokens.issue(order.id, order.tokenKeyId, order.tokenExpiresAt) }
      case 'key-in-use':
        throw requestInProgress()
      case 'limit-reached':
        return afterLimit(dependencies, insertion, { key, skus, at: order.createdAt })
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

const refuseExcess = ({ placingLimits, placingRefused }: PlaceOrderDependencies, { items }: PricedLines): void => {
  const excess = excessOf(items, placingLimits)
  if (!excess) return
  placingRefused('units')
  throw quantityLimited(excess, placingLimits)
}

/** Whose placings an order of this buyer counts among. */
const countedSubjects = (
  { placingLimits, placingSubjects }: PlaceOrderDependencies,
  { customer }: OrderRequest,
  client: string,
): CountedSubject[] => [
  {
    subject: placingSubjects.ofEmail(customer.email),
    mostUnpaid: placingLimits.unpaidPerEmail,
    unpaidLimit: 'unpaid-per-email',
    mostRecent: null,
  },
  {
    subject: placingSubjects.ofClient(client),
    mostUnpaid: placingLimits.unpaidPerClient,
    unpaidLimit: 'unpaid-per-client',
    mostRecent: placingLimits.placedPerClientAndHour,
  },
]

/** What took the last place may be the same request, sent twice, whose order is there now. */
const afterLimit = async (
  dependencies: PlaceOrderDependencies,
  reached: LimitReached,
  { key, skus, at }: { readonly key: IdempotencyKey; readonly skus: readonly string[]; readonly at: Date },
): Promise<PlacedOrder> => {
  const { used } = await dependencies.readPlacing({ key: key.key, skus })
  if (used) return placedBefore(dependencies, used, key)
  dependencies.placingRefused(reached.limit)
  throw placingLimited(reached, at)
}

const prepare = (
  { now, tokens, tokenDays }: PlaceOrderDependencies,
  { customer, shippingAddress: address }: OrderRequest,
  lines: PricedLines,
): Order => {
  const at = now()
  return newOrder({
    id: newOrderId(at),
    number: formatOrderNumber(randomBytes(orderNumberBytes)),
    customer,
    shippingAddress: { ...address, city: address.city ?? notGiven, postalCode: address.postalCode ?? notGiven },
    lines,
    tokenKeyId: tokens.signingKeyId,
    tokenExpiresAt: tokenExpiry(at, tokenDays * DAY_SECONDS),
    at,
  })
}
