import { inTransaction } from '@techshop/database/transaction'
import { appendToOutbox } from '@techshop/outbox/append'
import { sql } from 'kysely'
import { askDelayMs } from '../domain/asking-again.ts'
import type { Order } from '../domain/order.ts'
import { stockQuestion } from '../events.ts'
import type { Database } from './database.ts'
import { orderOf, selectOrders } from './order-rows.ts'

/**
 * Takes up to so many orders whose answer from catalog is overdue, records their event once more, and puts off the next
 * time. Instances that do it at once take different orders. Returns how many it took.
 */
export const askAboutUnsettled = (db: Database, at: Date, limit: number): Promise<number> =>
  inTransaction(db, async (trx) => {
    const rows = await selectOrders(trx)
      .select('orders.ask_count')
      .where('ask_again_at', '<=', at)
      .orderBy('ask_again_at')
      .limit(limit)
      .forUpdate('orders')
      .skipLocked()
      .execute()
    if (rows.length === 0) return 0
    await appendToOutbox(
      trx,
      rows.map((row) => stockQuestion(orderOf(row))),
    )
    const ids = rows.map(({ id }) => id)
    const times = rows.map(({ ask_count }) => new Date(at.getTime() + askDelayMs(ask_count + 1)))
    await sql`
      update orders set ask_count = ask_count + 1, ask_again_at = next.at
      from unnest(${ids}::uuid[], ${times}::timestamptz[]) as next (id, at) where orders.id = next.id`.execute(trx)
    return rows.length
  })

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
 * Has catalog asked about every order of which it must hold the stock, and about every other one that has moved since
 * then: after a database was restored, so that both agree again. Returns how many that are.
 */
export const askAboutEverySince = async (db: Database, since: Date): Promise<number> => {
  const { numUpdatedRows } = await db
    .updateTable('orders')
    .set({ ask_again_at: sql`now()`, ask_count: 0, stock_released_at: null })
    .where((order) =>
      order.or([order('status', 'in', ['pending', 'confirmed', 'paid']), order('updated_at', '>=', since)]),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Whether catalog has said of every order that was confirmed that it holds its stock. */
export const isEveryPromiseHeld = async (db: Database): Promise<boolean> => {
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
