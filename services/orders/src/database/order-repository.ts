import { violatedConstraint } from '@techshop/database/errors'
import { outboxRow } from '@techshop/outbox/append'
import { sql } from 'kysely'
import { type Command, type Decision, decide } from '../domain/life-cycle.ts'
import { deadlinesOf, movedOrder } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import { type Origin, orderEvent } from '../events.ts'
import type { Database } from './database.ts'
import { historyRow, itemRows, orderOf, orderRow, selectOrders } from './order-rows.ts'

/** Told after each commit that made or moved an order, before anybody is answered. */
export type OrderListener = (order: Order, before: Order | undefined) => void

export interface IdempotencyKey {
  /** 1 to 255 characters. */
  readonly key: string
  readonly bodyHash: Buffer
}

export type Insertion =
  | 'inserted'
  /** Another request has used the key, meanwhile or long ago. */
  | 'key-taken'
  /** Another request is using the key at this moment. */
  | 'key-in-use'
  | 'number-taken'

export type Moved =
  | { readonly kind: 'moved' | 'unchanged'; readonly order: Order }
  | (Extract<Decision, { kind: 'illegal' }> & { readonly order: Order })
  | { readonly kind: 'missing' }

export interface OrderRepository {
  find(id: string): Promise<Order | undefined>
  /** Those of them that exist, in no order. */
  findMany(ids: readonly string[]): Promise<Order[]>
  /** Makes the order, its key and its event, all in one statement, so that there are either all of them or none. */
  insert(order: Order, key: IdempotencyKey, origin: Origin): Promise<Insertion>
  /** Loads the order, decides, and saves move, history and event in one statement. The only way that an order moves. */
  move(id: string, command: Command, at: Date, origin?: Origin): Promise<Moved>
}

/** How long a request waits for another one with the same key to finish. */
const KEY_WAIT_MS = 1_000
const LOCK_NOT_AVAILABLE = '55P03'

export const createOrderRepository = (
  db: Database,
  policy: { unpaidOrderHours: number },
  changed: OrderListener,
): OrderRepository => {
  const find = async (id: string): Promise<Order | undefined> => {
    const row = await selectOrders(db).where('orders.id', '=', id).executeTakeFirst()
    return row && orderOf(row)
  }

  const findMany = async (ids: readonly string[]): Promise<Order[]> => {
    if (ids.length === 0) return []
    const rows = await selectOrders(db)
      .where('orders.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
      .execute()
    return rows.map(orderOf)
  }

  const insert = async (order: Order, key: IdempotencyKey, origin: Origin): Promise<Insertion> => {
    try {
      await insertion(db, order, key, deadlinesOf(order, policy), origin)
    } catch (error) {
      const refused = refusedInsertion(error)
      if (refused) return refused
      throw error
    }
    changed(order, undefined)
    return 'inserted'
  }

  const move = async (id: string, command: Command, at: Date, origin: Origin = {}): Promise<Moved> => {
    for (;;) {
      const order = await find(id)
      if (!order) return { kind: 'missing' }
      const decision = decide(order.status, command)
      if (decision.kind === 'nothing') return { kind: 'unchanged', order }
      if (decision.kind === 'illegal') return { ...decision, order }
      const after = movedOrder(order, decision.move, at)
      if (await saved(db, order, after, deadlinesOf(after, policy), origin)) {
        changed(after, order)
        return { kind: 'moved', order: after }
      }
      // Somebody else moved it since it was read: every such loss means that the order moved on, so this ends.
    }
  }

  return { find, findMany, insert, move }
}

const insertion = (
  db: Database,
  order: Order,
  { key, bodyHash }: IdempotencyKey,
  deadlines: ReturnType<typeof deadlinesOf>,
  origin: Origin,
) =>
  db
    // Ends with this statement's transaction. The key is selected from it, so it holds before anything waits.
    .with('limits', (query) =>
      query.selectNoFrom(sql<string>`set_config('lock_timeout', ${String(KEY_WAIT_MS)}, true)`.as('lock_timeout')),
    )
    .with('claimed', (query) =>
      query
        .insertInto('idempotency_keys')
        .columns(['key', 'body_hash', 'order_id', 'created_at'])
        .expression((expression) =>
          expression
            .selectFrom('limits')
            .select([
              sql<string>`${key}::text`.as('key'),
              sql<Buffer>`${bodyHash}::bytea`.as('body_hash'),
              sql<string>`${order.id}::uuid`.as('order_id'),
              sql<Date>`${order.createdAt}::timestamptz`.as('created_at'),
            ]),
        ),
    )
    .with('placed', (query) => query.insertInto('orders').values(orderRow(order, deadlines)))
    .with('lines', (query) => query.insertInto('order_items').values(itemRows(order)))
    .with('begun', (query) =>
      query.insertInto('order_history').values(order.history.map((entry) => historyRow(order.id, entry))),
    )
    .insertInto('outbox')
    .values(outboxRow(orderEvent(order, origin)))
    .execute()

const refusedInsertion = (error: unknown): Insertion | undefined => {
  if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return 'key-in-use'
  const constraint = violatedConstraint(error)
  if (constraint === 'idempotency_keys_pkey') return 'key-taken'
  if (constraint === 'orders_number_key') return 'number-taken'
  return undefined
}

const staysPromised = (before: Order, after: Order): boolean =>
  before.status !== 'pending' && after.status !== 'cancelled'

/** False when the order is no longer at the version that was read: then nothing was written. */
const saved = async (
  db: Database,
  before: Order,
  after: Order,
  { askAgainAt, unpaidDeadline }: ReturnType<typeof deadlinesOf>,
  origin: Origin,
): Promise<boolean> => {
  const entry = historyRow(after.id, after.history.at(-1) as Order['history'][number])
  const event = outboxRow(orderEvent(after, origin))
  const { numInsertedOrUpdatedRows } = await db
    .with('moved', (query) =>
      query
        .updateTable('orders')
        .set({
          status: after.status,
          shortages: after.shortages && JSON.stringify(after.shortages),
          version: after.version,
          // Whether catalog holds its stock is still to be answered, wherever a confirmed order goes from there.
          ask_again_at: staysPromised(before, after) ? sql`ask_again_at` : askAgainAt,
          ask_count: 0,
          unpaid_deadline: unpaidDeadline,
          updated_at: after.updatedAt,
        })
        .where('id', '=', before.id)
        .where('version', '=', before.version)
        .returning('id'),
    )
    .with('recorded', (query) =>
      query
        .insertInto('order_history')
        .columns(['order_id', 'version', 'status', 'at', 'reason', 'actor'])
        .expression((expression) =>
          expression
            .selectFrom('moved')
            .select([
              'moved.id',
              sql<number>`${entry.version}::bigint`.as('version'),
              sql<string>`${entry.status}::text`.as('status'),
              sql<Date>`${entry.at}::timestamptz`.as('at'),
              sql<string>`${entry.reason}::text`.as('reason'),
              sql<string>`${entry.actor}::text`.as('actor'),
            ]),
        ),
    )
    .insertInto('outbox')
    .columns(['type', 'aggregate_id', 'version', 'data', 'request_id', 'traceparent'])
    .expression((expression) =>
      expression
        .selectFrom('moved')
        .select([
          sql<string>`${event.type}::text`.as('type'),
          sql<string>`${event.aggregate_id}::text`.as('aggregate_id'),
          sql<number>`${event.version}::bigint`.as('version'),
          sql<string>`${event.data}::jsonb`.as('data'),
          sql<string>`${event.request_id}::text`.as('request_id'),
          sql<string>`${event.traceparent}::text`.as('traceparent'),
        ]),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
