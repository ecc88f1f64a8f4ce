import { prom } from '@techshop/service-runtime/metrics'
import { isUndecided } from '../../domain/life-cycle.ts'
import type { Order } from '../../domain/order.ts'
import type { OpenOrders } from './open-orders.query.ts'

export interface OrderMetrics {
  /** Counts an order that was made (without `before`) or moved. */
  changed(order: Order, before: Order | undefined): void
  asked(orders: number): void
  register(registry: InstanceType<typeof prom.Registry>): void
}

export interface ObservedOrders {
  /** Callers that wait for the outcome of what they placed, and streams by who follows. */
  followers(): { readonly orders: number; readonly orderStreams: number; readonly staffStreams: number }
  /** Connections of the database pool by what they do. */
  pool(): { readonly total: number; readonly idle: number; readonly waiting: number }
  openOrders(): Promise<OpenOrders>
}

const DECISION_BUCKETS_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800]
/** However often somebody scrapes. */
const REUSE_MS = 15_000

/** The figures by which operations see how orders fare. No label is anybody's choice. */
export const createOrderMetrics = (observed: ObservedOrders): OrderMetrics => {
  const registers: never[] = []
  const placed = new prom.Counter({ name: 'orders_placed_total', help: 'Orders placed', registers })
  const moved = new prom.Counter({
    name: 'orders_transitions_total',
    help: 'Moves of orders by the status that they moved to',
    labelNames: ['to'],
    registers,
  })
  const decided = new prom.Histogram({
    name: 'orders_decision_duration_seconds',
    help: 'Time from placing an order to its confirmation or rejection',
    labelNames: ['outcome'],
    buckets: DECISION_BUCKETS_SECONDS,
    registers,
  })
  const asked = new prom.Counter({
    name: 'orders_asked_again_total',
    help: 'Orders about whose stock catalog was asked again',
    registers,
  })
  const all = [placed, moved, decided, asked, ...gauges(observed)]

  const changed = (order: Order, before: Order | undefined): void => {
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
    asked: (orders) => asked.inc(orders),
    register: (registry) => {
      for (const metric of all) registry.registerMetric(metric)
    },
  }
}

const gauges = ({ followers, pool, openOrders }: ObservedOrders) => {
  const registers: never[] = []
  const open = reused(openOrders)
  return [
    new prom.Gauge({
      name: 'orders_followers',
      help: 'Those who follow orders at this moment, by how',
      labelNames: ['kind'],
      registers,
      collect() {
        const { orders, orderStreams, staffStreams } = followers()
        this.set({ kind: 'order' }, orders)
        this.set({ kind: 'order_stream' }, orderStreams)
        this.set({ kind: 'staff_stream' }, staffStreams)
      },
    }),
    new prom.Gauge({
      name: 'database_pool_connections',
      help: 'Connections of the database pool, and those who wait for one',
      labelNames: ['state'],
      registers,
      collect() {
        const { total, idle, waiting } = pool()
        this.set({ state: 'busy' }, total - idle)
        this.set({ state: 'idle' }, idle)
        this.set({ state: 'waiting' }, waiting)
      },
    }),
    new prom.Gauge({
      name: 'orders_open',
      help: 'Orders that have not reached their end, by status; counted to 100,000',
      labelNames: ['status'],
      registers,
      async collect() {
        const { counts } = await open()
        for (const [status, count] of counts) this.set({ status }, count)
      },
    }),
    new prom.Gauge({
      name: 'orders_oldest_pending_age_seconds',
      help: 'How long the oldest pending order has waited for an answer about its stock; 0 without one',
      registers,
      async collect() {
        const { oldestPendingAt } = await open()
        this.set(oldestPendingAt ? (Date.now() - oldestPendingAt.getTime()) / 1000 : 0)
      },
    }),
  ]
}

/** The last answer for a while, so that scrapes cost the same however many there are; none while the database is away. */
const reused = (load: () => Promise<OpenOrders>): (() => Promise<OpenOrders>) => {
  const none: OpenOrders = { counts: new Map(), oldestPendingAt: undefined }
  let last = Promise.resolve(none)
  let loadedAt = Number.NEGATIVE_INFINITY
  return () => {
    if (performance.now() - loadedAt > REUSE_MS) {
      loadedAt = performance.now()
      last = load().catch(() => none)
    }
    return last
  }
}
