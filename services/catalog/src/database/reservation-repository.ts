import { appendToOutbox, type OutboxEvent } from '@techshop/outbox/append'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reservation, StockLine, StockShortage } from '../domain/reservation.ts'
import type { Database, Transaction } from './database.ts'

/**
 * Forgets that orders were rejected, which holds no stock: they were confirmed by a catalog that is lost. The one deletion
 * of reservations, see docs/decisions/0019-confirmed-orders-outlive-a-late-rejection.md.
 */
export const forgetRejections = async (trx: Transaction, orderIds: readonly string[]): Promise<void> => {
  await sql`delete from reservations where order_id = any (${[...orderIds]}::uuid[]) and state = 'rejected'`.execute(
    trx,
  )
}

/** Which of the orders have an outcome. */
export const ordersWithOutcome = async (db: Database, orderIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ order_id: string }>`
    select order_id from reservations where order_id = any (${[...orderIds]}::uuid[])`.execute(db)
  return new Set(rows.map(({ order_id }) => order_id))
}

/** What is recorded of orders, locked until the transaction ends; those of which nothing is are left out. */
export const lockReservations = async (
  trx: Transaction,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, Reservation>> => {
  const { rows } = await sql<ReservationRow>`
    select order_id, state, lines, shortages from reservations where order_id = any (${[...orderIds]}::uuid[])
    order by order_id for no key update`.execute(trx)
  return new Map(rows.map((row) => [row.order_id, reservationOf(row)]))
}

interface ReservationRow {
  readonly order_id: string
  readonly state: Reservation['state']
  readonly lines: StockLine[]
  readonly shortages: StockShortage[]
}

const reservationOf = ({ state, lines, shortages }: ReservationRow): Reservation =>
  state === 'rejected' ? { state, shortages } : { state, lines }

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

export const recordEvents = (trx: Transaction, events: readonly OutboxEvent[]): Promise<void> =>
  appendToOutbox(trx, events)
