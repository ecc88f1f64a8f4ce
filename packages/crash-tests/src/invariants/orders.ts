import { sql } from 'kysely'
import type { Invariant } from './invariant.ts'

export const everyOrderIsSettled: Invariant = {
  promise: 'no order waits for an outcome, and no cancelled one for its stock to go back',
  async violations({ orders }) {
    const { rows } = await sql<{ id: string; status: string }>`
      select id, status from orders
      where status = 'pending' or ask_again_at is not null
        or (status = 'cancelled' and stock_released_at is null)`.execute(orders)
    return rows.map(({ id, status }) => `order ${id}: ${status}`)
  },
}

export const oneOrderPerKey: Invariant = {
  promise: 'every order was asked for under a key of its own',
  async violations({ orders }) {
    const { rows } = await sql<{ id: string; count: number }>`
      select id, count(key)::integer as count from orders left join idempotency_keys on order_id = id
      group by id having count(key) <> 1`.execute(orders)
    return rows.map(({ id, count }) => `order ${id}: ${count} keys`)
  },
}

export const historiesAreWhole: Invariant = {
  promise: 'the history of an order has each of its versions, and each status once',
  async violations({ orders }) {
    const { rows } = await sql<{ id: string }>`
      select id from orders join order_history h on h.order_id = id group by id
      having array_agg(h.version order by h.version) <> array(select generate_series(1, orders.version))
        or count(distinct h.status) <> count(*)
        or (array_agg(h.status order by h.version desc))[1] <> orders.status`.execute(orders)
    return rows.map(({ id }) => `order ${id}`)
  },
}
