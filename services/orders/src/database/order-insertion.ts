import { violatedConstraint } from '@techshop/database/errors'
import { prepareStatement } from '@techshop/database/prepared-statement'
import { outboxRow } from '@techshop/outbox/append'
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

export type Insertion =
  | 'inserted'
  /** Another request has used the key, meanwhile or long ago. */
  | 'key-taken'
  /** Another request is using the key at this moment. */
  | 'key-in-use'
  | 'number-taken'

/** How long a request waits for another one with the same key to finish. */
const KEY_WAIT_MS = 1_000
const LOCK_NOT_AVAILABLE = '55P03'

/**
 * Everything else is selected from the key, so that the key is written first: a request that repeats another one waits
 * there before it has done anything. The limit of that wait ends with the statement's transaction.
 */
const insertOrder = prepareStatement<never>(
  'insert_order',
  `with limits as (
    select set_config('lock_timeout', '${KEY_WAIT_MS}', true) as lock_timeout
  ), claimed as (
    insert into idempotency_keys (key, body_hash, order_id, created_at)
    select $1::text, $2::bytea, $3::uuid, $4::timestamptz from limits
    returning order_id
  ), placed as (
    insert into orders (
      id, number, status, customer_name, customer_email, shipping_address, currency, total, units, token_key_id,
      token_expires_at, version, ask_again_at, unpaid_deadline, created_at, updated_at
    )
    select order_id, $5::text, $6::text, $7::text, $8::text, $9::jsonb, $10::text, $11::bigint, $12::integer, $13::text,
      $14::timestamptz, $15::bigint, $16::timestamptz, $17::timestamptz, $4::timestamptz, $4::timestamptz
    from claimed
  ), lines as (
    insert into order_items (order_id, position, sku, product_id, name, options, quantity, unit_price)
    select claimed.order_id, line.position, line.sku, line.product_id, line.name, line.options, line.quantity,
      line.unit_price
    from claimed, jsonb_to_recordset($18::jsonb) as line(
      position smallint, sku text, product_id uuid, name text, options jsonb, quantity integer, unit_price bigint
    )
  ), begun as (
    insert into order_history (order_id, version, status, at, reason, actor)
    select order_id, $15::bigint, $6::text, $4::timestamptz, $19::text, $20::text from claimed
  )
  insert into outbox (type, aggregate_id, version, data, request_id, traceparent)
  select $21::text, order_id::text, $15::bigint, $22::jsonb, $23::text, $24::text from claimed`,
)

/** Writes a new order, its key and its event in one statement: all of them or none. */
export const insertNewOrder = async (
  db: Database,
  order: Order,
  { key, bodyHash }: IdempotencyKey,
  deadlines: Deadlines,
  origin: Origin,
): Promise<Insertion> => {
  const row = orderRow(order, deadlines)
  const begun = historyRow(order.id, order.history[0] as Order['history'][number])
  const event = outboxRow(orderEvent(order, origin))
  try {
    await insertOrder(db, [
      ...[key, bodyHash, row.id, row.created_at],
      ...[row.number, row.status, row.customer_name, row.customer_email, row.shipping_address, row.currency],
      ...[row.total, row.units, row.token_key_id, row.token_expires_at, row.version],
      ...[row.ask_again_at, row.unpaid_deadline, JSON.stringify(itemRows(order)), begun.reason, begun.actor],
      ...[event.type, event.data, event.request_id, event.traceparent],
    ])
    return 'inserted'
  } catch (error) {
    const refused = refusedInsertion(error)
    if (refused) return refused
    throw error
  }
}

const refusedInsertion = (error: unknown): Insertion | undefined => {
  if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return 'key-in-use'
  const constraint = violatedConstraint(error)
  if (constraint === 'idempotency_keys_pkey') return 'key-taken'
  if (constraint === 'orders_number_key') return 'number-taken'
  return undefined
}
