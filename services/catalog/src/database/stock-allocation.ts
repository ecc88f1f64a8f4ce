import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import { outboxRecord } from '@techshop/outbox/append'
import { v7 as uuidv7 } from 'uuid'
import type { Allocation } from '../domain/stock-allocation.ts'
import { type Origin, reservationEvent } from '../events.ts'
import type { Transaction } from './database.ts'

const lockStocks = prepareStatement<{ sku: string; available: number }>(
  'lock_stocks',
  `select v.sku, case when not v.archived and p.status = 'active' then v.stock else 0 end as available
  from variants v join products p on p.id = v.product_id
  where v.sku = ${anyOf('$1', 'text')}
  order by v.sku for no key update of v`,
)

/** How many units of each sku can be sold, locked until the transaction ends; unknown ones are left out. */
export const lockAvailable = async (trx: Transaction, skus: Iterable<string>): Promise<ReadonlyMap<string, number>> =>
  new Map((await lockStocks(trx, [[...new Set(skus)]])).map(({ sku, available }) => [sku, available]))

const insertAllocations = prepareStatement<{ order_id: string }>(
  'insert_allocations',
  `with claim as (
    insert into reservations (order_id, state, lines, shortages, created_at, updated_at)
    select r.order_id, r.state, r.lines, r.shortages, $1::timestamptz, $1::timestamptz
    from jsonb_to_recordset($2::jsonb) as r(order_id uuid, state text, lines jsonb, shortages jsonb)
    on conflict (order_id) do nothing
    returning order_id
  ), taken as (
    update variants v set stock = remaining.stock
    from jsonb_to_recordset($3::jsonb) as remaining(sku text, stock integer)
    where v.sku = ${anyOf('$4', 'text')} and v.sku = remaining.sku collate "C"
  ), entries as (
    insert into stock_entries (id, sku, kind, delta, stock, reason, actor, order_id, created_at)
    select e.id, e.sku, 'reservation', -e.quantity, e.stock, 'ordered', 'orders', e.order_id, $1::timestamptz
    from jsonb_to_recordset($5::jsonb) as e(id uuid, sku text, quantity integer, stock integer, order_id uuid)
  ), event as (
    insert into outbox (type, aggregate_id, version, data, request_id, traceparent)
    select e.type, e.aggregate_id, e.version, e.data, e.request_id, e.traceparent
    from jsonb_to_recordset($6::jsonb) as e(
      type text, aggregate_id text, version bigint, data jsonb, request_id text, traceparent text
    )
  )
  select order_id from claim`,
)

/**
 * Records what different orders get, with ledger and events; their skus must be locked. False when an outcome of one of
 * them was recorded before: then nothing of this may be committed.
 */
export const recordAllocations = async (
  trx: Transaction,
  allocations: readonly (Allocation & { readonly origin: Origin })[],
  at: Date,
): Promise<boolean> => {
  const taken = allocations.flatMap(({ orderId, taken: lines }) =>
    lines.map((line) => ({ ...line, order_id: orderId })),
  )
  // Of each sku what the last order has left.
  const remaining = new Map(taken.map(({ sku, stock }) => [sku, stock]))
  const claimed = await insertAllocations(trx, [
    at,
    JSON.stringify(allocations.map(reservationRow)),
    JSON.stringify([...remaining].map(([sku, stock]) => ({ sku, stock }))),
    [...remaining.keys()],
    JSON.stringify(taken.map((line) => ({ ...line, id: uuidv7() }))),
    JSON.stringify(allocations.map(eventRow)),
  ])
  return claimed.length === allocations.length
}

const reservationRow = ({ orderId, lines, reservation }: Allocation) => ({
  order_id: orderId,
  state: reservation.state,
  lines,
  shortages: reservation.state === 'rejected' ? reservation.shortages : [],
})

const eventRow = ({ orderId, reservation, origin }: Allocation & { readonly origin: Origin }) =>
  outboxRecord(reservationEvent(orderId, reservation, origin))
