import { isInfrastructureError, violatedConstraint } from '@techshop/database/errors'
import { prepareStatement } from '@techshop/database/prepared-statement'
import { outboxRecord } from '@techshop/outbox/append'
import type { Deadlines } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import type { LimitReached, PlacingLimitName } from '../domain/placing-limits.ts'
import { type Origin, orderEvent } from '../events.ts'
import type { Database } from './database.ts'
import { historyRow, itemRows, orderRow } from './order-rows.ts'

export interface IdempotencyKey {
  /** 1 to 255 characters. */
  readonly key: string
  readonly bodyHash: Buffer
}

/** Somebody whose placings are counted, with what is allowed. */
export interface CountedSubject {
  /** A keyed hash that leads back to nobody. */
  readonly subject: Buffer
  /** Orders that may be unpaid at the same time, this one among them. */
  readonly mostUnpaid: number
  readonly unpaidLimit: PlacingLimitName
  /** Orders that may be placed within an hour, this one among them; null where that is not counted. */
  readonly mostRecent: number | null
}

/**
 * Together with others there would be too many, of which some may not be placed either: to be tried alone. Never said of
 * an order that is.
 */
export interface Undecided {
  readonly kind: 'undecided'
}

export interface OrderInsertion {
  readonly order: Order
  readonly key: IdempotencyKey
  readonly deadlines: Deadlines
  readonly origin: Origin
  /** Whose placings this one counts among; none where nobody is limited. */
  readonly counted: readonly CountedSubject[]
}

export type Insertion =
  | { readonly kind: 'inserted' }
  /** Another request has used the key, meanwhile or long ago. */
  | { readonly kind: 'key-taken' }
  /** Another request is using the key at this moment. */
  | { readonly kind: 'key-in-use' }
  | { readonly kind: 'number-taken' }
  | LimitReached

/** How long a request waits for another one with the same key to finish. */
const KEY_WAIT_MS = 1_000
/** The same for a batch of orders, which all wait: then each is written alone. */
const SHARED_KEY_WAIT_MS = 100
const LOCK_NOT_AVAILABLE = '55P03'
const DEADLOCK_DETECTED = '40P01'

/** Within which time placings count as recent. */
const RECENT = `interval '1 hour'`

type InsertionRow =
  | { readonly order_id: string; readonly reached: null }
  | { readonly order_id: string; readonly reached: PlacingLimitName; readonly until: Date | null }

/**
 * Everything else is selected from the keys, so that the keys are written first: a request that repeats another one waits
 * there before it has done anything, and who comes too late for a key leaves nothing. Keys are written in one order, so
 * that two instances do not wait for each other in a circle. The limit of that wait ends with the statement's transaction.
 *
 * Before that it is counted who places too many. Each subject is locked until the transaction ends, then counted, so that
 * nobody gets past a limit at the same time as somebody else; orders of one statement count one after the other, also
 * those that are refused.
 */
const insertOrders = prepareStatement<InsertionRow>(
  'insert_orders',
  `with limits as (
    select set_config('lock_timeout', $1::text, true) as lock_timeout
  ), wanted as materialized (
    select w.*, nextval('outbox_id_seq') as question_id from jsonb_to_recordset($2::jsonb) as w(
      key text, body_hash bytea, id uuid, number text, status text, customer_name text, customer_email text,
      shipping_address jsonb, currency text, total bigint, units integer, token_key_id text, token_expires_at timestamptz,
      version bigint, ask_again_at timestamptz, unpaid_deadline timestamptz, created_at timestamptz, items jsonb, reason text,
      actor text, type text, data jsonb, request_id text, traceparent text, payment_terms text, counted jsonb
    )
  ), asked as materialized (
    select wanted.id, wanted.created_at, s.subject, s.most_unpaid, s.unpaid_limit, s.most_recent,
      row_number() over (partition by s.subject order by wanted.id) as place
    from wanted, jsonb_to_recordset(wanted.counted) as s(
      subject bytea, most_unpaid integer, unpaid_limit text, most_recent integer
    )
  ), subjects as materialized (
    select subject, min(created_at) as at from asked, limits group by subject order by subject
  ), counts as materialized (
    select subjects.subject, placings.* from subjects, count_placings(subjects.subject, subjects.at - ${RECENT}) as placings
  ), refused as materialized (
    select distinct on (asked.id) asked.id,
      case when counts.unpaid + asked.place > asked.most_unpaid then asked.unpaid_limit else 'placed-per-client' end as reached,
      case when counts.unpaid + asked.place > asked.most_unpaid then null else counts.first_recent_at + ${RECENT} end as until
    from asked join counts on counts.subject = asked.subject
    where counts.unpaid + asked.place > asked.most_unpaid or counts.recent + asked.place > asked.most_recent
    order by asked.id, until desc nulls first
  ), claimed as (
    insert into idempotency_keys (key, body_hash, order_id, created_at)
    select key, body_hash, id, created_at from wanted, limits where id not in (select id from refused) order by key
    on conflict (key) do nothing
    returning order_id
  ), new_order as materialized (
    select wanted.* from claimed join wanted on wanted.id = claimed.order_id
  ), placed as (
    insert into orders (
      id, number, status, customer_name, customer_email, shipping_address, currency, total, units, token_key_id,
      token_expires_at, version, ask_again_at, question_id, unpaid_deadline, created_at, updated_at, payment_terms
    )
    select id, number, status, customer_name, customer_email, shipping_address, currency, total, units, token_key_id,
      token_expires_at, version, ask_again_at, question_id, unpaid_deadline, created_at, created_at, payment_terms
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
  ), remembered as (
    insert into placings (subject, order_id, placed_at)
    select asked.subject, asked.id, asked.created_at from asked join claimed on claimed.order_id = asked.id
  )
  select order_id, null as reached, null::timestamptz as until from claimed
  union all select id, reached, until from refused`,
)

/**
 * Writes new orders, each with its key and its event, in one statement: for each order all of them or none. Says of each
 * whether it was written. Of two orders with one key the one is.
 * @throws when one of several orders can't be written: then none is, and each is to be tried alone
 */
export const insertNewOrders = async (
  db: Database,
  insertions: readonly OrderInsertion[],
): Promise<(Insertion | Undecided)[]> => {
  const isAlone = insertions.length === 1
  const wait = isAlone ? KEY_WAIT_MS : SHARED_KEY_WAIT_MS
  try {
    const rows = await insertOrders(db, [String(wait), JSON.stringify(insertions.map(insertionRow))])
    const written = new Map(rows.map((row) => [row.order_id, row]))
    return insertions.map(({ order }) => insertionOf(written.get(order.id), isAlone))
  } catch (error) {
    const refused = isAlone ? refusedInsertion(error) : undefined
    if (refused) return [refused]
    throw error
  }
}

/** Whether an error of a batch of orders would meet each of them alone, too. */
export const isEveryOrders = (error: unknown): boolean => {
  const { code } = error as { code?: unknown }
  return isInfrastructureError(error) && code !== LOCK_NOT_AVAILABLE && code !== DEADLOCK_DETECTED
}

const insertionOf = (row: InsertionRow | undefined, isAlone: boolean): Insertion | Undecided => {
  if (!row) return { kind: 'key-taken' }
  if (row.reached === null) return { kind: 'inserted' }
  if (!isAlone) return { kind: 'undecided' }
  return { kind: 'limit-reached', limit: row.reached, until: row.until }
}

const refusedInsertion = (error: unknown): Insertion | undefined => {
  if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return { kind: 'key-in-use' }
  return violatedConstraint(error) === 'orders_number_key' ? { kind: 'number-taken' } : undefined
}

/** As `jsonb_to_recordset` reads it. */
const insertionRow = ({ order, key, deadlines, origin, counted }: OrderInsertion) => {
  const { reason, actor } = historyRow(order.id, order.history[0] as Order['history'][number])
  return {
    ...orderRow(order, deadlines),
    shipping_address: order.shippingAddress,
    key: key.key,
    body_hash: bytea(key.bodyHash),
    items: itemRows(order),
    counted: counted.map(({ subject, mostUnpaid, unpaidLimit, mostRecent }) => ({
      subject: bytea(subject),
      most_unpaid: mostUnpaid,
      unpaid_limit: unpaidLimit,
      most_recent: mostRecent,
    })),
    ...{ reason, actor },
    ...outboxRecord(orderEvent(order, origin)),
  }
}

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
