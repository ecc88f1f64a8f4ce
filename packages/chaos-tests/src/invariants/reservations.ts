import type { Invariant } from './evidence.ts'
import { groupBy, shownLines } from './grouping.ts'
import type { CatalogRecords, OrdersRecords } from './records.ts'

const dueState: Readonly<Record<string, string>> = {
  confirmed: 'reserved',
  paid: 'reserved',
  shipped: 'reserved',
  delivered: 'reserved',
  rejected: 'rejected',
  cancelled: 'released',
}

const disagreement = (
  order: OrdersRecords['orders'][number],
  reservation: CatalogRecords['reservations'][number] | undefined,
): string[] => {
  const due = dueState[order.status]
  // A pending order is told of by another invariant.
  if (due === undefined) return []
  if (reservation?.state !== due) {
    return [`order ${order.id} is ${order.status}, its reservation is ${reservation?.state ?? 'missing'}`]
  }
  const differs = due === 'reserved' && shownLines(reservation.lines) !== shownLines(order.lines)
  return differs
    ? [`order ${order.id} has ${shownLines(order.lines)}, reserved are ${shownLines(reservation.lines)}`]
    : []
}

/** What orders says of an order and what catalog did for it are the same. */
export const reservationsAgree: Invariant = {
  name: "every order's reservation agrees with its state",
  violations({ catalog, orders }) {
    const reservations = new Map(catalog.reservations.map((reservation) => [reservation.orderId, reservation]))
    const ids = new Set(orders.orders.map(({ id }) => id))
    const strangers = catalog.reservations.filter(({ orderId }) => !ids.has(orderId))
    return [
      ...orders.orders.flatMap((order) => disagreement(order, reservations.get(order.id))),
      ...strangers.map(({ orderId }) => `stock was decided on for order ${orderId}, which does not exist`),
    ]
  },
}

/** Taking and giving back happens once for each order and sku, and the ledger says the same as the reservation. */
export const stockMovesOnce: Invariant = {
  name: 'no event took or gave back stock twice',
  violations({ catalog }) {
    const moved = catalog.stockEntries.filter(({ orderId }) => orderId !== null)
    const entries = groupBy(moved, ({ orderId }) => String(orderId))
    const reservations = new Map(catalog.reservations.map((reservation) => [reservation.orderId, reservation]))
    const ids = new Set([...entries.keys(), ...reservations.keys()])
    return [...ids].flatMap((id) => {
      const own = entries.get(id) ?? []
      const reservation = reservations.get(id)
      const lines = (kind: string) =>
        shownLines(own.filter((e) => e.kind === kind).map(({ sku, delta }) => ({ sku, quantity: Math.abs(delta) })))
      const reserved = reservation && reservation.state !== 'rejected' ? shownLines(reservation.lines) : ''
      const released = reservation?.state === 'released' ? reserved : ''
      const twice = [...groupBy(own, ({ sku, kind }) => `${kind} of ${sku}`)].filter(([, group]) => group.length > 1)
      return [
        ...twice.map(([name, group]) => `order ${id}: ${group.length} entries for the ${name}`),
        ...(lines('reservation') === reserved
          ? []
          : [`order ${id}: the ledger took [${lines('reservation')}], the reservation says [${reserved}]`]),
        ...(lines('release') === released
          ? []
          : [`order ${id}: the ledger gave back [${lines('release')}], the reservation says [${released}]`]),
      ]
    })
  },
}
