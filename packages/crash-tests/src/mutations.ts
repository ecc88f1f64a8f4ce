import type { Rewrite } from './rewrite.ts'

/** A deliberate breakage of one service, for a process of a test alone. */
export interface Mutation {
  readonly service: 'catalog' | 'orders'
  readonly rewrites: readonly Rewrite[]
  /** Run in the service's database first: it takes away what would stop the breakage. */
  readonly statements: readonly string[]
}

const allocations = 'services/catalog/src/database/stock-allocation.ts'
/** Orders that come at the same time meet in the database, as those of several instances do. */
const servedApart: Rewrite = {
  module: 'services/catalog/src/consumers.ts',
  find: 'most: MAX_RESERVATION_BATCH,',
  replace: 'most: 1, patienceMs: 0,',
}
const handling = 'await handleTraced(consumerMessage,'

/** Messages are acknowledged before what they ask for is committed. */
export const ackBeforeCommit: Mutation = {
  service: 'orders',
  rewrites: [{ module: 'packages/messaging/src/delivery.ts', find: handling, replace: `message.ack()\n${handling}` }],
  statements: [],
}

/** Stock is lowered by whoever has read that there is enough, without a lock and whatever became of it since. */
export const unguardedStock: Mutation = {
  service: 'catalog',
  rewrites: [
    servedApart,
    { module: allocations, find: 'order by v.sku for no key update of v', replace: 'order by v.sku' },
    // What one unit leaves of what is there by then.
    { module: allocations, find: 'set stock = remaining.stock', replace: 'set stock = v.stock - 1' },
  ],
  statements: [
    'alter table variants drop constraint variants_stock_check',
    'alter table stock_entries drop constraint stock_entries_stock_check',
  ],
}

/** A placed order that comes again is reserved again. */
export const reservationNotUnique: Mutation = {
  service: 'catalog',
  rewrites: [
    servedApart,
    { module: allocations, find: 'on conflict (order_id) do nothing\n    returning', replace: 'returning' },
  ],
  statements: ['alter table reservations drop constraint reservations_pkey'],
}
