import { type EntryOf, entriesOf } from '../history.ts'
import type { Evidence, Invariant } from './evidence.ts'
import { groupBy, shownLines } from './grouping.ts'

const checkKey = (
  recorded: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, Evidence['orders']['orders'][number]>,
  key: string,
  attempts: readonly EntryOf<'order'>[],
): string[] => {
  const acknowledged = new Set(attempts.flatMap(({ answered }) => (answered ? [answered.orderId] : [])))
  if (acknowledged.size > 1) return [`key ${key} was answered with several orders: ${[...acknowledged].join(', ')}`]
  const [id] = acknowledged
  const found = recorded.get(key)
  if (id === undefined) {
    const refused = attempts.every(({ outcome }) => outcome === 'fail')
    return refused && found ? [`order ${found} exists, but every request with its key ${key} was refused`] : []
  }
  const order = byId.get(id)
  if (!order) return [`order ${id} was acknowledged (key ${key}) and does not exist`]
  if (found !== id) return [`key ${key} was answered with order ${id} and leads to ${found ?? 'none'}`]
  const asked = shownLines(attempts[0]?.asked.lines ?? [])
  if (asked !== shownLines(order.lines)) return [`order ${id} has ${shownLines(order.lines)}, asked for were ${asked}`]
  const wrongNumber = attempts.some(({ answered }) => answered && answered.number !== order.number)
  return wrongNumber ? [`order ${id} has not the number that was answered`] : []
}

/** Whoever was told that an order was taken finds it, with what was asked for, and a key leads to one order. */
export const acknowledgedOrdersExistOnce: Invariant = {
  name: 'every acknowledged order exists exactly once',
  violations({ orders, history = [] }) {
    const recorded = new Map(orders.keys.map(({ key, orderId }) => [key, orderId]))
    const byId = new Map(orders.orders.map((order) => [order.id, order]))
    const attempts = groupBy(entriesOf(history, 'order'), ({ asked }) => asked.key)
    const lost = entriesOf(history, 'read').filter(({ status }) => status === 404)
    return [
      ...[...attempts].flatMap(([key, entries]) => checkKey(recorded, byId, key, entries)),
      ...lost.map(({ asked }) => `its buyer was told that order ${asked.orderId} does not exist`),
    ]
  },
}

/** No order without a request for it: each is led to by exactly one key, and that key was used. */
export const noOrderUnasked: Invariant = {
  name: 'no order exists that was never asked for',
  violations({ orders, history }) {
    const keysOf = groupBy(orders.keys, ({ orderId }) => orderId)
    const asked = history && new Set(entriesOf(history, 'order').map((entry) => entry.asked.key))
    return orders.orders.flatMap(({ id }) => {
      const keys = keysOf.get(id) ?? []
      if (keys.length !== 1) return [`order ${id} has ${keys.length} keys`]
      const key = keys[0]?.key ?? ''
      return asked && !asked.has(key) ? [`nobody asked for order ${id} (key ${key})`] : []
    })
  },
}
