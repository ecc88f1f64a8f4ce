import type { Client } from '@techshop/client'
import type { OpenedOrder, Order } from '@techshop/client/types'
import { orderFor } from './order-request.ts'
import { untilAnswered } from './until-answered.ts'

/** Somebody who does not give up when a service dies under his request. */
export const createBuyer = ({ orders }: Client) => ({
  /** However often it has to be sent, it is the same request under the same key. */
  place: (sku: string, quantity: number, idempotencyKey: string): Promise<OpenedOrder> =>
    untilAnswered(async () => (await orders.place(orderFor(sku, quantity), { idempotencyKey })).data),
  cancel: ({ id, accessToken }: OpenedOrder): Promise<Order> =>
    untilAnswered(async () => (await orders.cancel(id, undefined, { token: accessToken })).data),
  read: ({ id, accessToken }: OpenedOrder): Promise<Order> =>
    untilAnswered(async () => (await orders.get(id, { token: accessToken })).data),
})

export type Buyer = ReturnType<typeof createBuyer>
