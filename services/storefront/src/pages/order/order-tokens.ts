import type { TextStorage } from '../../islands/browser-storage.ts'

const keyOf = (orderId: string): string => `techshop.order.${orderId}`

/** The path of an order's page, to be put into a language. The token stands in the fragment, which no server, log or referrer gets to see. */
export const orderPath = (order: { id: string; accessToken: string }): string =>
  `/orders/${order.id}#token=${encodeURIComponent(order.accessToken)}`

/** The token that a fragment such as `#token=…` carries. */
export const tokenInFragment = (fragment: string): string | undefined =>
  new URLSearchParams(fragment.replace(/^#/, '')).get('token') ?? undefined

export const keepToken = (storage: TextStorage, orderId: string, token: string): void =>
  storage.write(keyOf(orderId), token)

export const keptToken = (storage: TextStorage, orderId: string): string | undefined =>
  storage.read(keyOf(orderId)) ?? undefined

export const forgetToken = (storage: TextStorage, orderId: string): void => storage.remove(keyOf(orderId))
