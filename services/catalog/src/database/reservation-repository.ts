import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import { appendToOutbox, type OutboxEvent } from '@techshop/outbox/append'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reservation, StockLine, StockShortage } from '../domain/reservation.ts'
import type { Origin } from '../events.ts'
import type { Database, Transaction } from './database.ts'

/** An order that asks for stock. */
export interface StockRequest {
  readonly orderId: string
  /** One for each sku, in the order of their skus. */
  readonly lines: readonly StockLine[]
  /** Take all or record nothing: what was promised is never rejected. */
  readonly isPromised: boolean
  readonly at: Date
  readonly origin: Origin
}

/**
 * Takes the stock of all lines or of none, and records outcome, ledger and event; one statement and so one transaction,
 * so that a much wanted sku is locked no longer than PostgreSQL needs to commit.
 *
 * `locked` waits for others that change the skus, sees what they left and keeps it so. The update counts from there and
 * has no condition on stock of its own: it looks for rows as they were when the statement began, and would leave out a sku
 * that was refilled meanwhile, although the order was promised it.
 * Undefined when an outcome was recorded before, or promised stock is short: then nothing changes.
 */
export const claimStock = async (db: Database, request: StockRequest): Promise<Reservation | undefined> => {
  const { orderId, isPromised, at, origin } = request
  const asked = request.lines.map((line) => ({ ...line, entry_id: uuidv7() }))
  const [outcome] = await claim(db, [
    ...[orderId, at, JSON.stringify(asked), request.lines.map(({ sku }) => sku), JSON.stringify(request.lines)],
    ...[origin.requestId ?? null, origin.traceparent ?? null, isPromised],
  ])
  if (!outcome) return undefined
  return outcome.state === 'reserved'
    ? { state: 'reserved', lines: request.lines }
    : { state: 'rejected', shortages: outcome.shortages }
}

const claim = prepareStatement<{ state: 'reserved' | 'rejected'; shortages: StockShortage[] }>(
  'claim_stock',
  `with asked as materialized (
    select * from jsonb_to_recordset($3::jsonb) as l(sku text, quantity integer, entry_id uuid)
  ), locked as materialized (
    select v.sku, case when not v.archived and p.status = 'active' then v.stock else 0 end as available
    from variants v join products p on p.id = v.product_id
    where v.sku = ${anyOf('$4', 'text')}
    order by v.sku for no key update of v
  ), line as materialized (
    select asked.*, coalesce(locked.available, 0) as available
    from asked left join locked on locked.sku = asked.sku collate "C"
  ), shortage as materialized (
    select jsonb_agg(
      jsonb_build_object('sku', sku, 'requested', quantity, 'available', available) order by sku collate "C"
    ) as list
    from line where available < quantity
  ), claim as (
    insert into reservations (order_id, state, lines, shortages, created_at, updated_at)
    select $1::uuid, case when list is null then 'reserved' else 'rejected' end, $5::jsonb, coalesce(list, '[]'),
      $2::timestamptz, $2::timestamptz
    from shortage where list is null or not $8::boolean
    on conflict (order_id) do nothing
    returning order_id, state, shortages
  ), taken as (
    update variants v set stock = line.available - line.quantity
    from line, claim
    where claim.state = 'reserved' and v.sku = ${anyOf('$4', 'text')} and v.sku = line.sku collate "C"
    returning v.sku, v.stock, line.quantity, line.entry_id
  ), entries as (
    insert into stock_entries (id, sku, kind, delta, stock, reason, actor, order_id, created_at)
    select entry_id, sku, 'reservation', -quantity, stock, 'ordered', 'orders', $1::uuid, $2::timestamptz
    from taken
  ), event as (
    insert into outbox (type, aggregate_id, version, data, request_id, traceparent)
    select format('catalog.stock.%s.v1', state), order_id::text, 1,
      jsonb_build_object(
        'orderId', order_id::text,
        'lines', case state when 'reserved' then $5::jsonb else shortages end
      ),
      $6::text, $7::text
    from claim
  )
  select state, shortages from claim`,
)

/** Forgets that an order was rejected, which holds no stock: it was confirmed by a catalog that is lost. */
export const forgetRejection = async (db: Database, orderId: string): Promise<void> => {
  await sql`delete from reservations where order_id = ${orderId} and state = 'rejected'`.execute(db)
}

/** What is recorded of an order, locked until the transaction ends. */
export const lockReservation = async (trx: Transaction, orderId: string): Promise<Reservation | undefined> => {
  const { rows } = await sql<{ state: Reservation['state']; lines: StockLine[]; shortages: StockShortage[] }>`
    select state, lines, shortages from reservations where order_id = ${orderId} for no key update`.execute(trx)
  const [row] = rows
  if (!row) return undefined
  const { state, lines, shortages } = row
  return state === 'rejected' ? { state, shortages } : { state, lines }
}

/** Records a cancellation that came before its order; false when an outcome was recorded meanwhile. */
export const insertTombstone = async (trx: Transaction, orderId: string, at: Date): Promise<boolean> => {
  const { numAffectedRows } = await sql`
    insert into reservations (order_id, state, lines, shortages, created_at, updated_at)
    values (${orderId}, 'released', '[]', '[]', ${at}, ${at}) on conflict (order_id) do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** Puts the lines of a locked reservation back on the shelf and records what was given back. */
export const returnStock = async (
  trx: Transaction,
  orderId: string,
  lines: readonly StockLine[],
  at: Date,
): Promise<void> => {
  const returned = JSON.stringify(lines.map((line) => ({ ...line, entry_id: uuidv7() })))
  await sql`
    with line as materialized (
      select * from jsonb_to_recordset(${returned}::jsonb) as l(sku text, quantity integer, entry_id uuid)
    ), locked as materialized (
      select sku from variants where sku = any (${lines.map(({ sku }) => sku)}) order by sku for no key update
    ), shelved as (
      update variants v set stock = v.stock + line.quantity
      from line, locked where locked.sku = line.sku collate "C" and v.sku = locked.sku
      returning v.sku, v.stock, line.quantity, line.entry_id
    ), entries as (
      insert into stock_entries (id, sku, kind, delta, stock, reason, actor, order_id, created_at)
      select entry_id, sku, 'release', quantity, stock, 'order cancelled', 'orders', ${orderId}::uuid,
        ${at}::timestamptz
      from shelved
    )
    update reservations set state = 'released', lines = ${JSON.stringify(lines)}::jsonb, updated_at = ${at}
    where order_id = ${orderId}`.execute(trx)
}

export const recordEvent = (trx: Transaction, event: OutboxEvent): Promise<void> => appendToOutbox(trx, [event])
