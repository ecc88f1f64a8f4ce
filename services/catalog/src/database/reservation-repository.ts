import { appendToOutbox, type OutboxEvent } from '@techshop/outbox/append'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Reservation, StockLine, StockShortage } from '../domain/reservation.ts'
import type { Transaction } from './database.ts'

/**
 * Forgets that orders were rejected, which holds no stock: they were confirmed by a catalog that is lost. The one deletion
 * of reservations, see docs/decisions/a-promise-outlives-a-rejection.md.
 */
export const forgetRejections = async (trx: Transaction, orderIds: readonly string[]): Promise<void> => {
  await sql`delete from reservations where order_id = any (${[...orderIds]}::uuid[]) and state = 'rejected'`.execute(
    trx,
  )
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
