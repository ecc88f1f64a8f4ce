import { inTransaction } from '@techshop/database/transaction'
import { outboxRecord } from '@techshop/outbox/append'
import { sql } from 'kysely'
import type { Order } from '../domain/order.ts'
import { answerDueAt, reconcileDelayMs } from '../domain/reservation-reconciliation.ts'
import { stockRequest } from '../events.ts'
import type { Database } from './database.ts'
import { orderOf, selectOrders } from './order-rows.ts'

/** What became of orders whose answer from catalog was overdue. */
export interface Reconciled {
  readonly requested: number
  /** Those among them of which no request was known, so that catalog can't be at work on it. */
  readonly firstRequested: number
}

/**
 * Takes up to so many orders whose answer from catalog is due, the oldest first: records their event once more, unless
 * catalog could not be told yet or was a moment ago, and puts off the next time. Instances that do it at once take
 * different orders.
 */
export const reconcileUnsettled = (db: Database, at: Date, limit: number): Promise<Reconciled> =>
  inTransaction(db, async (trx) => {
    const rows = await selectOrders(trx)
      .leftJoin('outbox as request', 'request.id', 'orders.question_id')
      .select(['orders.ask_count', 'request.id as question_id', 'request.published_at'])
      .where('ask_again_at', '<=', at)
      .orderBy('ask_again_at')
      .limit(limit)
      .forUpdate('orders')
      .skipLocked()
      .execute()
    const due = rows.map((row) => {
      const request = row.question_id === null ? undefined : { publishedAt: row.published_at }
      return { row, request, dueAt: answerDueAt(request, at) }
    })
    const [waiting, overdue] = [due.filter(({ dueAt }) => dueAt > at), due.filter(({ dueAt }) => dueAt <= at)]
    await putOff(trx, waiting)
    await requestAgain(trx, overdue, at)
    return { requested: overdue.length, firstRequested: overdue.filter(({ request }) => !request).length }
  })

type SelectedOrder = Parameters<typeof orderOf>[0]

interface DueOrder {
  readonly row: SelectedOrder & { readonly ask_count: number }
  readonly dueAt: Date
}

const putOff = async (trx: Database, orders: readonly DueOrder[]): Promise<void> => {
  if (orders.length === 0) return
  const rows = orders.map(({ row, dueAt }) => ({ id: row.id, at: dueAt }))
  await sql`
    update orders set ask_again_at = next.at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as next(id uuid, at timestamptz)
    where orders.id = next.id`.execute(trx)
}

const requestAgain = async (trx: Database, orders: readonly DueOrder[], at: Date): Promise<void> => {
  if (orders.length === 0) return
  const rows = orders.map(({ row }) => ({
    ...outboxRecord(stockRequest(orderOf(row))),
    id: row.id,
    ask_again_at: new Date(at.getTime() + reconcileDelayMs(row.ask_count + 1)),
  }))
  await sql`
    with request as materialized (
      select q.*, nextval('outbox_id_seq') as question_id from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as q(
        id uuid, ask_again_at timestamptz, type text, aggregate_id text, version bigint, data jsonb
      )
    ), recorded as (
      insert into outbox (id, type, aggregate_id, version, data) overriding system value
      select question_id, type, aggregate_id, version, data from request order by question_id
    )
    update orders set ask_count = ask_count + 1, ask_again_at = request.ask_again_at, question_id = request.question_id
    from request where orders.id = request.id`.execute(trx)
}

/** Whether the order is here and catalog owes no answer about it. */
export const isSettled = async (db: Database, id: string): Promise<boolean> => {
  const order = db.selectFrom('orders').select('id').where('id', '=', id).where('ask_again_at', 'is', null)
  return (await order.executeTakeFirst()) !== undefined
}

/** Notes that catalog has answered about an order that did not move by it. */
export const noteAnswer = async (db: Database, id: string): Promise<void> => {
  await db
    .updateTable('orders')
    .set({ ask_again_at: null })
    .where('id', '=', id)
    .where('status', 'not in', ['pending', 'cancelled'])
    .where('ask_again_at', 'is not', null)
    .execute()
}

/**
 * Makes due the reconciliation of every order of which catalog must hold the stock, and of every other one that has
 * moved since then: after a database was restored, so that both agree again. Returns how many that are.
 */
export const reconcileEverySince = async (db: Database, since: Date): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set({ ask_again_at: sql`now()`, ask_count: 0, question_id: null, stock_released_at: null })
    .where((order) =>
      order.or([order('status', 'in', ['pending', 'confirmed', 'paid']), order('updated_at', '>=', since)]),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Whether catalog has said that it holds the stock of every confirmed order. */
export const isEveryCommitmentHeld = async (db: Database): Promise<boolean> => {
  const doubtful = db
    .selectFrom('orders')
    .select('id')
    .where('ask_again_at', 'is not', null)
    .where('status', 'in', ['confirmed', 'paid', 'shipped', 'delivered'])
    .limit(1)
  return (await doubtful.executeTakeFirst()) === undefined
}

const PAGE = 500

/** All orders about which catalog owes an answer. Those that come to be meanwhile are found too. */
export async function* unsettledOrders(db: Database): AsyncGenerator<Order> {
  let last: { at: Date; id: string } | undefined
  for (;;) {
    const after = last
    const rows = await selectOrders(db)
      .select('orders.ask_again_at')
      .where('ask_again_at', 'is not', null)
      .$if(after !== undefined, (query) =>
        query.where(sql<boolean>`(ask_again_at, id) > (${after?.at}::timestamptz, ${after?.id}::uuid)`),
      )
      .orderBy('ask_again_at')
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield orderOf(row)
    const final = rows.at(-1)
    if (!final?.ask_again_at || rows.length < PAGE) return
    last = { at: final.ask_again_at, id: final.id }
  }
}

/** Every order there is, oldest first. */
export async function* everyOrder(db: Database): AsyncGenerator<Order> {
  let last: string | undefined
  for (;;) {
    const after = last
    const rows = await selectOrders(db)
      .$if(after !== undefined, (query) => query.where('id', '>', after as string))
      .orderBy('id')
      .limit(PAGE)
      .execute()
    for (const row of rows) yield orderOf(row)
    last = rows.at(-1)?.id
    if (rows.length < PAGE) return
  }
}
