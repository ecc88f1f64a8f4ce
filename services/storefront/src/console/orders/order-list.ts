import type { Order, OrderStatus } from '@techshop/client/types'

/** What the list of orders is narrowed to; empty members narrow nothing. */
export interface OrderFilter {
  status: readonly OrderStatus[]
  /** What was typed: an address with an at sign, else a number. */
  search: string
  /** First and last day, in the time of whoever looks: `2026-03-01`. */
  from: string
  to: string
}

const statuses: readonly OrderStatus[] = [
  'pending',
  'confirmed',
  'paid',
  'shipped',
  'delivered',
  'rejected',
  'cancelled',
]

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

/** Reads a filter from the query of the page's address. */
export const filterOf = (query: URLSearchParams): OrderFilter => {
  const day = (name: string) => (isDay(query.get(name) ?? '') ? (query.get(name) ?? '') : '')
  return {
    status: statuses.filter((status) => query.getAll('status').includes(status)),
    search: query.get('q') ?? '',
    from: day('from'),
    to: day('to'),
  }
}

/** The inverse of `filterOf`. */
export const queryOfFilter = ({ status, search, from, to }: OrderFilter): URLSearchParams =>
  new URLSearchParams([
    ...status.map((one) => ['status', one]),
    ...[
      ['q', search],
      ['from', from],
      ['to', to],
    ].filter(([, text]) => text !== ''),
  ])

/** The moments between which orders of these days were placed; the second is not one of them. */
const momentsOf = ({ from, to }: OrderFilter): { from?: string; to?: string } => {
  const end = new Date(`${to}T00:00`)
  end.setDate(end.getDate() + 1)
  return {
    ...(from ? { from: new Date(`${from}T00:00`).toISOString() } : {}),
    ...(to ? { to: end.toISOString() } : {}),
  }
}

const matches = (order: Order, filter: OrderFilter): boolean => {
  const { status, search } = filter
  if (status.length > 0 && !status.includes(order.status)) return false
  const { from = '', to } = momentsOf(filter)
  const placed = new Date(order.createdAt).toISOString()
  if (placed < from || (to !== undefined && placed >= to)) return false
  if (!search) return true
  const text = search.toLowerCase()
  return search.includes('@') ? order.customer.email.toLowerCase() === text : order.number.toLowerCase() === text
}

/** The query of the API for a filter. */
export const listQueryOf = (filter: OrderFilter) => {
  const { status, search } = filter
  return {
    ...(status.length > 0 ? { status: [...status] } : {}),
    ...(search ? (search.includes('@') ? { email: search } : { number: search }) : {}),
    ...momentsOf(filter),
  }
}

/**
 * Takes an order that has arrived live into the list: in its place when it is there, on top when it is newer than
 * all, gone when it no longer matches. One that belongs to a page not loaded yet is left out.
 */
export const mergeOrder = (orders: readonly Order[], order: Order, filter: OrderFilter): readonly Order[] => {
  const known = orders.find(({ id }) => id === order.id)
  if (known && known.version >= order.version) return orders
  if (!matches(order, filter)) return known ? orders.filter(({ id }) => id !== order.id) : orders
  if (known) return orders.map((other) => (other.id === order.id ? order : other))
  const newest = orders[0]
  return !newest || order.createdAt >= newest.createdAt ? [order, ...orders] : orders
}
