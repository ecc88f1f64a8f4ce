import { sql } from 'kysely'
import type { Databases, Invariant } from './invariant.ts'

interface Line {
  readonly sku: string
  readonly quantity: number
}

interface Reservation {
  readonly order_id: string
  readonly state: string
  readonly lines: readonly Line[]
}

const reservationsOf = async ({ catalog }: Databases) =>
  (await sql<Reservation>`select order_id, state, lines from reservations`.execute(catalog)).rows

const linesOf = (lines: readonly Line[]): string =>
  lines
    .map(({ sku, quantity }) => `${quantity} ${sku}`)
    .sort()
    .join(', ')

const expectedState = (status: string): string => {
  if (status === 'cancelled') return 'released'
  return status === 'pending' || status === 'rejected' ? status : 'reserved'
}

export const oneReservationPerOrder: Invariant = {
  promise: 'an order has one reservation',
  async violations({ catalog }) {
    const { rows } = await sql<{ order_id: string; count: number }>`
      select order_id, count(*)::integer as count from reservations
      group by order_id having count(*) > 1`.execute(catalog)
    return rows.map(({ order_id, count }) => `order ${order_id}: ${count} reservations`)
  },
}

export const reservationsAgreeWithOrders: Invariant = {
  promise: 'the reservation of an order agrees with its status and items, and none is without an order',
  async violations(databases) {
    const { rows: orders } = await sql<{ id: string; status: string; items: Line[] }>`
      select id, status, (
        select jsonb_agg(jsonb_build_object('sku', sku, 'quantity', quantity)) from order_items where order_id = id
      ) as items
      from orders`.execute(databases.orders)
    const reservations = await reservationsOf(databases)
    const byOrder = new Map(reservations.map((reservation) => [reservation.order_id, reservation]))
    const known = new Set(orders.map(({ id }) => id))
    return [
      ...reservations
        .filter(({ order_id }) => !known.has(order_id))
        .map(({ order_id }) => `${order_id}: no such order`),
      ...orders.flatMap(({ id, status, items }) => {
        const reservation = byOrder.get(id)
        const problems: string[] = []
        if (reservation?.state !== expectedState(status)) problems.push(`${status} but ${reservation?.state}`)
        if (reservation?.state === 'reserved' && linesOf(reservation.lines) !== linesOf(items))
          problems.push('other lines')
        return problems.map((problem) => `order ${id}: ${problem}`)
      }),
    ]
  },
}
