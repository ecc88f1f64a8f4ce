import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import { outboxRecord } from '@techshop/outbox/append'
import type { Deadlines } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import { type Origin, orderEvent } from '../events.ts'
import type { Database } from './database.ts'
import { historyRow } from './order-rows.ts'

export interface OrderMove {
  readonly before: Order
  readonly after: Order
  readonly deadlines: Deadlines
  readonly origin: Origin
}

/**
 * Locks the orders in the order of their ids, so that two who move the same ones do not wait for each other in a circle.
 * Whether catalog holds what was confirmed, if that is asked, is still to be answered wherever the order goes from there.
 */
const updateOrders = prepareStatement<{ id: string }>(
  'update_orders',
  `with wanted as materialized (
    select w.*, nextval('outbox_id_seq') as event_id from jsonb_to_recordset($2::jsonb) as w(
      id uuid, version_before bigint, version bigint, status text, shortages jsonb, ask_again_at timestamptz,
      unpaid_deadline timestamptz, updated_at timestamptz, at timestamptz, reason text, message text, note text, actor text,
      type text, data jsonb, request_id text, traceparent text
    )
  ), locked as materialized (
    select id from orders where id = ${anyOf('$1', 'uuid')} order by id for no key update
  ), moved as (
    update orders o set
      status = w.status, shortages = w.shortages, version = w.version, ask_count = 0,
      ask_again_at = case when o.status <> 'pending' and w.status <> 'cancelled' then o.ask_again_at else w.ask_again_at end,
      question_id = case when w.ask_again_at is null then o.question_id else w.event_id end,
      unpaid_deadline = w.unpaid_deadline, updated_at = w.updated_at
    from locked, wanted w
    where o.id = ${anyOf('$1', 'uuid')} and locked.id = o.id and w.id = o.id and o.version = w.version_before
    returning o.id
  ), recorded as (
    insert into order_history (order_id, version, status, at, reason, message, note, actor)
    select w.id, w.version, w.status, w.at, w.reason, w.message, w.note, w.actor from moved join wanted w on w.id = moved.id
  ), event as (
    insert into outbox (id, type, aggregate_id, version, data, request_id, traceparent) overriding system value
    select w.event_id, w.type, w.id::text, w.version, w.data, w.request_id, w.traceparent
    from moved join wanted w on w.id = moved.id
  )
  select id from moved`,
)

/**
 * Saves moves of different orders with their history and events, in one statement. Returns the ids of those that were
 * still at the version that was read; of the others nothing was written.
 */
export const saveMoves = async (db: Database, moves: readonly OrderMove[]): Promise<ReadonlySet<string>> => {
  if (moves.length === 0) return new Set()
  const ids = moves.map(({ after }) => after.id)
  const rows = await updateOrders(db, [ids, JSON.stringify(moves.map(moveRow))])
  return new Set(rows.map(({ id }) => id))
}

const moveRow = ({ before, after, deadlines, origin }: OrderMove) => {
  const { at, reason, message, note, actor } = historyRow(after.id, after.history.at(-1) as Order['history'][number])
  const { type, request_id, traceparent, data } = outboxRecord(orderEvent(after, origin))
  return {
    id: after.id,
    version_before: before.version,
    version: after.version,
    status: after.status,
    shortages: after.shortages,
    ask_again_at: deadlines.reconcileAt,
    unpaid_deadline: deadlines.unpaidDeadline,
    updated_at: after.updatedAt,
    ...{ at, reason, message, note, actor, type, request_id, traceparent, data },
  }
}
