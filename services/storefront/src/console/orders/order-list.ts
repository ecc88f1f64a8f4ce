import type { Order, OrderStatus } from '@techshop/client/types'

export interface OrderFilter {
  status: OrderStatus | undefined
  /** Part of what was typed: an address with an at sign, else a number. */
  search: string
}

const matches = (order: Order, { status, search }: OrderFilter): boolean => {
  if (status && order.status !== status) return false
  if (!search) return true
  const text = search.toLowerCase()
  return search.includes('@') ? order.customer.email.toLowerCase() === text : order.number.toLowerCase() === text
}

/** The query of the API for a filter. */
export const queryOf = ({ status, search }: OrderFilter) => ({
  ...(status ? { status: [status] } : {}),
  ...(search ? (search.includes('@') ? { email: search } : { number: search }) : {}),
})

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
