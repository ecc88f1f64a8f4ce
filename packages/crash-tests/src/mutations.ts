import type { Rewrite } from './rewrite.ts'

/** A deliberate breakage of one service, for a process of a test alone. */
export interface Mutation {
  readonly service: 'catalog' | 'orders'
  readonly rewrites: readonly Rewrite[]
  /** Run in the service's database first: it takes away what would stop the breakage. */
  readonly statements: readonly string[]
}

const reservations = 'services/catalog/src/database/reservation-repository.ts'
/** Orders that come together are served in one transaction, where other lines guard the same promises. */
const servedAlone: Rewrite = {
  module: 'services/catalog/src/features/reserve-stock/reserve-stock.ts',
  find: 'const mayBeTogether = demands.length > 1 &&',
  replace: 'const mayBeTogether = demands.length < 0 &&',
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
    servedAlone,
    { module: reservations, find: 'order by v.sku for no key update of v', replace: 'order by v.sku' },
    { module: reservations, find: 'set stock = line.available -', replace: 'set stock = v.stock -' },
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
    servedAlone,
    { module: reservations, find: 'on conflict (order_id) do nothing\n    returning', replace: 'returning' },
  ],
  statements: ['alter table reservations drop constraint reservations_pkey'],
}
