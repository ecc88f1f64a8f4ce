import { entriesOf } from '../history.ts'
import type { Evidence, Invariant } from './evidence.ts'
import { groupBy } from './grouping.ts'
import type { OrdersRecords } from './records.ts'

const nextStatuses: Readonly<Record<string, readonly string[]>> = {
  pending: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  rejected: [],
  delivered: [],
  cancelled: [],
}

/** Each order is where it may rest, and has what explains why it rests there. */
export const ordersExplainThemselves: Invariant = {
  name: 'every order is in a final state or in one that explains itself',
  violations({ orders }) {
    return orders.orders.flatMap(({ id, status, asking, hasUnpaidDeadline, stockReleased }) => {
      if (status === 'pending') return [`order ${id} is still pending`]
      if (asking) return [`order ${id} is ${status} and still waits for an answer about its stock`]
      if (status === 'confirmed' && !hasUnpaidDeadline) return [`order ${id} waits for its payment for ever`]
      if (status === 'cancelled' && !stockReleased) return [`order ${id} is cancelled and keeps its stock`]
      return []
    })
  },
}

const brokenHistory = (
  { id, status, version }: OrdersRecords['orders'][number],
  history: OrdersRecords['history'],
): string[] => {
  const shown = history.map((entry) => `${entry.version} ${entry.status}`).join(', ')
  const unbroken = history.every((entry, index) => {
    const before = history[index - 1]
    if (entry.version !== index + 1) return false
    return before ? nextStatuses[before.status]?.includes(entry.status) : entry.status === 'pending'
  })
  const last = history.at(-1)
  const agrees = last?.status === status && last.version === version
  return unbroken && agrees ? [] : [`order ${id} is ${version} ${status}, its history is ${shown}`]
}

/** Orders move by the rules, one version at a time, and each move was told to others. */
export const ordersMoveByTheRules: Invariant = {
  name: 'every order moved by the rules, once at a time, and told others',
  violations({ orders }) {
    const histories = groupBy(orders.history, ({ orderId }) => orderId)
    return [
      ...orders.orders.flatMap((order) => brokenHistory(order, histories.get(order.id) ?? [])),
      ...orders.untold.map(({ orderId, version }) => `order ${orderId}: nobody was told of version ${version}`),
    ]
  },
}

const unkeptMoves = ({ orders, history = [] }: Evidence): string[] => {
  const statuses = new Set(orders.history.map(({ orderId, status }) => `${orderId} ${status}`))
  const moves = [
    ...entriesOf(history, 'cancel').map((entry) => ({ ...entry, to: 'cancelled' })),
    ...entriesOf(history, 'move').map((entry) => ({ ...entry, to: entry.asked.to })),
  ]
  return moves.flatMap(({ outcome, asked, to }) =>
    outcome === 'ok' && !statuses.has(`${asked.orderId} ${to}`)
      ? [`order ${asked.orderId}: it was acknowledged that it is ${to}, which it never was`]
      : [],
  )
}

interface Sighting {
  readonly orderId: string
  readonly version: number
  readonly status: string
  readonly beginMs: number
  readonly endMs: number
}

const sightingsOf = ({ history = [] }: Evidence): Sighting[] => {
  const kinds = ['read', 'cancel', 'move'] as const
  const later = kinds.flatMap((kind) => entriesOf(history, kind))
  return [
    ...entriesOf(history, 'order').flatMap(({ answered, ...entry }) => (answered ? [{ ...entry, ...answered }] : [])),
    ...later.flatMap(({ asked, answered, ...entry }) => (answered ? [{ ...entry, ...asked, ...answered }] : [])),
  ]
}

/** Nobody was told an older state after a newer one had been told, and all that was told is in the order's history. */
const untrueSightings = (evidence: Evidence): string[] => {
  const recorded = new Map(
    evidence.orders.history.map(({ orderId, version, status }) => [`${orderId} ${version}`, status]),
  )
  return [...groupBy(sightingsOf(evidence), ({ orderId }) => orderId)].flatMap(([id, sightings]) => {
    const byEnd = sightings.toSorted((a, b) => a.endMs - b.endMs)
    const byBegin = sightings.toSorted((a, b) => a.beginMs - b.beginMs)
    const result: string[] = []
    let newest = 0
    let ended = 0
    for (const { beginMs, version, status } of byBegin) {
      for (let one = byEnd[ended]; one && one.endMs < beginMs; one = byEnd[++ended]) {
        newest = Math.max(newest, one.version)
      }
      if (version < newest) result.push(`order ${id}: version ${version} was told after version ${newest}`)
      if (recorded.get(`${id} ${version}`) !== status) result.push(`order ${id}: it never was ${version} ${status}`)
    }
    return result
  })
}

/** What was acknowledged stays so, and no reader goes back in time. */
export const acknowledgedMovesStay: Invariant = {
  name: 'acknowledged moves of orders stay, and no reader goes back in time',
  violations: (evidence) => [...unkeptMoves(evidence), ...untrueSightings(evidence)],
}
