import { readForScrape } from '@techshop/database/scrape'
import { prom } from '@techshop/service-runtime/metrics'
import { isUndecided } from '../../domain/life-cycle.ts'
import { type Order, orderStatuses } from '../../domain/order.ts'
import { type PlacingLimitName, placingLimitNames } from '../../domain/placing-limits.ts'
import type { Following } from '../../following/following.ts'
import type { OpenOrders } from './open-orders.query.ts'

export interface OrderMetrics {
  /** Counts an order that was made (without `before`) or moved. */
  changed(order: Order, before: Order | undefined): void
  /** Counts orders of which the reservation was requested again. */
  reconciled(orders: number): void
  /** Counts an order that a limit has kept from being placed. */
  placingRefused(limit: PlacingLimitName): void
}

export interface ObservedOrders {
  readonly following: Pick<Following, 'changes' | 'orderStreams' | 'staffStreams'>
  openOrders(): Promise<OpenOrders>
}

const DECISION_BUCKETS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800]
/** However often somebody scrapes. */
const REUSE_MS = 15_000

/** The figures by which operations see how orders fare. No label is anybody's choice. */
export const createOrderMetrics = (registry: prom.Registry, observed: ObservedOrders): OrderMetrics => {
  const registers = [registry]
  const placed = new prom.Counter({ name: 'orders_placed_total', help: 'Orders placed', registers })
  const moved = new prom.Counter({
    name: 'orders_transitions_total',
    help: 'Order transitions by new status',
    labelNames: ['to'],
    registers,
  })
  const value = new prom.Counter({
    name: 'orders_value_minor_units_total',
    help: 'Total value of orders in minor units such as cents, by the status that they reached; revenue is `paid`',
    labelNames: ['status', 'currency'],
    registers,
  })
  const decided = new prom.Histogram({
    name: 'orders_decision_duration_seconds',
    help: 'Time from placing an order to its confirmation or rejection',
    labelNames: ['outcome'],
    buckets: DECISION_BUCKETS_SECONDS,
    registers,
  })
  const reconciled = new prom.Counter({
    name: 'orders_reservations_reconciled_total',
    help: 'Orders whose reservation was requested from catalog again because its answer was overdue',
    registers,
  })
  const reconciledBefore = new prom.Counter({
    name: 'orders_asked_again_total',
    help: 'Deprecated, the same as orders_reservations_reconciled_total under the name of release 0.1',
    registers,
  })
  const refused = new prom.Counter({
    name: 'orders_placings_refused_total',
    help: 'Orders refused by a limit on placing, by limit',
    labelNames: ['limit'],
    registers,
  })
  for (const limit of placingLimitNames) refused.inc({ limit }, 0)
  for (const to of orderStatuses) if (to !== 'pending') moved.inc({ to }, 0)
  for (const outcome of ['confirmed', 'rejected']) decided.zero({ outcome })
  observeNow(registers, observed)

  const changed = (order: Order, before: Order | undefined): void => {
    value.inc({ status: order.status, currency: order.currency }, order.total)
    if (!before) {
      placed.inc()
      return
    }
    moved.inc({ to: order.status })
    if (isUndecided(before.status) && order.status !== 'cancelled') {
      decided.observe({ outcome: order.status }, (order.updatedAt.getTime() - order.createdAt.getTime()) / 1000)
    }
  }
  return {
    changed,
    reconciled(orders) {
      reconciled.inc(orders)
      reconciledBefore.inc(orders)
    },
    placingRefused: (limit) => refused.inc({ limit }),
  }
}

/** What is asked for at the moment of a scrape. */
const observeNow = (registers: prom.Registry[], { following, openOrders }: ObservedOrders): void => {
  const open = reused(openOrders)
  new prom.Gauge({
    name: 'orders_followers',
    help: 'Open event streams, and orders with a waiting request or an open stream',
    labelNames: ['kind'],
    registers,
    collect() {
      this.set({ kind: 'order' }, following.changes.followed().length)
      this.set({ kind: 'order_stream' }, following.orderStreams.taken)
      this.set({ kind: 'staff_stream' }, following.staffStreams.taken)
    },
  })
  const byStatus: prom.Gauge<'status'> = new prom.Gauge({
    name: 'orders_open',
    help: 'Orders that are not final, by status; counted up to 100,000',
    labelNames: ['status'],
    registers,
    collect: readForScrape(async () => {
      const { counts } = await open()
      for (const [status, count] of counts) byStatus.set({ status }, count)
    }),
  })
  const unpaid: prom.Gauge<'status'> = new prom.Gauge({
    name: 'orders_unpaid_units',
    help: 'Units in unpaid orders by status, of at most 100,000 orders each: stock that is reserved or about to be',
    labelNames: ['status'],
    registers,
    collect: readForScrape(async () => {
      const { unpaidUnits } = await open()
      for (const [status, units] of unpaidUnits) unpaid.set({ status }, units)
    }),
  })
  const oldest: prom.Gauge = new prom.Gauge({
    name: 'orders_oldest_pending_age_seconds',
    help: 'Age of the oldest pending order that awaits its reservation; 0 without one',
    registers,
    collect: readForScrape(async () => {
      const { oldestPendingAt } = await open()
      oldest.set(oldestPendingAt ? (Date.now() - oldestPendingAt.getTime()) / 1000 : 0)
    }),
  })
}

/** The last answer for a while, so that scrapes cost the same however many there are. */
const reused = (load: () => Promise<OpenOrders>): (() => Promise<OpenOrders>) => {
  let last: Promise<OpenOrders> | undefined
  let loadedAt = 0
  return () => {
    if (!last || performance.now() - loadedAt > REUSE_MS) {
      loadedAt = performance.now()
      last = load()
    }
    return last
  }
}
