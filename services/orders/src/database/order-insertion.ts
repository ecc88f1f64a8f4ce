import { isInfrastructureError, violatedConstraint } from '@techshop/database/errors'
import { prepareStatement } from '@techshop/database/prepared-statement'
import { outboxRecord } from '@techshop/outbox/append'
import type { Deadlines } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import { type Origin, orderEvent } from '../events.ts'
import type { Database } from './database.ts'
import { historyRow, itemRows, orderRow } from './order-rows.ts'

export interface IdempotencyKey {
  /** 1 to 255 characters. */
  readonly key: string
  readonly bodyHash: Buffer
}

export interface OrderInsertion {
  readonly order: Order
  readonly key: IdempotencyKey
  readonly deadlines: Deadlines
  readonly origin: Origin
}

export type Insertion =
  | 'inserted'
  /** Another request has used the key, meanwhile or long ago. */
  | 'key-taken'
  /** Another request is using the key at this moment. */
  | 'key-in-use'
  | 'number-taken'

/** How long a request waits for another one with the same key to finish. */
const KEY_WAIT_MS = 1_000
/** The same for orders that are written together, which all wait: then each is written alone. */
const SHARED_KEY_WAIT_MS = 100
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK_DETECTED = '40P01'

/**
 * Everything else is selected from the keys, so that the keys are written first: a request that repeats another one waits
 * there before it has done anything, and who comes too late for a key leaves nothing. Keys are written in one order, so
 * that two instances do not wait for each other in a circle. The limit of that wait ends with the statement's transaction.
 */
const insertOrders = prepareStatement<{ order_id: string }>(
  'insert_orders',
  `with limits as (
    select set_config('lock_timeout', $1::text, true) as lock_timeout
  ), wanted as materialized (
    select w.*, nextval('outbox_id_seq') as question_id from jsonb_to_recordset($2::jsonb) as w(
      key text, body_hash bytea, id uuid, number text, status text, customer_name text, customer_email text,
      shipping_address jsonb, currency text, total bigint, units integer, token_key_id text, token_expires_at timestamptz,
      version bigint, ask_again_at timestamptz, unpaid_deadline timestamptz, created_at timestamptz, items jsonb, reason text,
      actor text, type text, data jsonb, request_id text, traceparent text
    )
  ), claimed as (
    insert into idempotency_keys (key, body_hash, order_id, created_at)
    select key, body_hash, id, created_at from wanted, limits order by key
    on conflict (key) do nothing
    returning order_id
  ), new_order as materialized (
    select wanted.* from claimed join wanted on wanted.id = claimed.order_id
  ), placed as (
    insert into orders (
      id, number, status, customer_name, customer_email, shipping_address, currency, total, units, token_key_id,
      token_expires_at, version, ask_again_at, question_id, unpaid_deadline, created_at, updated_at
    )
    select id, number, status, customer_name, customer_email, shipping_address, currency, total, units, token_key_id,
      token_expires_at, version, ask_again_at, question_id, unpaid_deadline, created_at, created_at
    from new_order
  ), lines as (
    insert into order_items (order_id, position, sku, product_id, name, options, quantity, unit_price)
    select new_order.id, line.position, line.sku, line.product_id, line.name, line.options, line.quantity, line.unit_price
    from new_order, jsonb_to_recordset(new_order.items) as line(
      position smallint, sku text, product_id uuid, name text, options jsonb, quantity integer, unit_price bigint
    )
  ), begun as (
    insert into order_history (order_id, version, status, at, reason, actor)
    select id, version, status, created_at, reason, actor from new_order
  ), event as (
    insert into outbox (id, type, aggregate_id, version, data, request_id, traceparent) overriding system value
    select question_id, type, id::text, version, data, request_id, traceparent from new_order
  )
  select order_id from claimed`,
)

/**
 * Writes new orders, each with its key and its event, in one statement: for each order all of them or none. Says of each
 * whether it was written. Of two orders with one key the one is.
 * @throws when one of several orders can't be written: then none is, and each is to be tried alone
 */
export const insertNewOrders = async (db: Database, insertions: readonly OrderInsertion[]): Promise<Insertion[]> => {
  const isAlone = insertions.length === 1
  const wait = isAlone ? KEY_WAIT_MS : SHARED_KEY_WAIT_MS
  try {
    const rows = await insertOrders(db, [String(wait), JSON.stringify(insertions.map(insertionRow))])
    const inserted = new Set(rows.map((row) => row.order_id))
    return insertions.map(({ order }) => (inserted.has(order.id) ? 'inserted' : 'key-taken'))
  } catch (error) {
    const refused = isAlone ? refusedInsertion(error) : undefined
    if (refused) return [refused]
    throw error
  }
}

/** Whether an error of several orders that were written together would meet each of them alone, too. */
export const isEveryOrders = (error: unknown): boolean => {
  const { code } = error as { code?: unknown }
  return isInfrastructureError(error) && code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK_DETECTED
}

const refusedInsertion = (error: unknown): Insertion | undefined => {
  if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return 'key-in-use'
  return violatedConstraint(error) === 'orders_number_key' ? 'number-taken' : undefined
}

/** As `jsonb_to_recordset` reads it. */
const insertionRow = ({ order, key, deadlines, origin }: OrderInsertion) => {
  const { reason, actor } = historyRow(order.id, order.history[0] as Order['history'][number])
  return {
    ...orderRow(order, deadlines),
    shipping_address: order.shippingAddress,
    key: key.key,
    body_hash: `\\x${key.bodyHash.toString('hex')}`,
    items: itemRows(order),
    ...{ reason, actor },
    ...outboxRecord(orderEvent(order, origin)),
  }
}
