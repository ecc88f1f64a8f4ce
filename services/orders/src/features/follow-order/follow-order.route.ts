import { followOrder } from '@techshop/contracts/orders-operations'
import { implementRaw } from '@techshop/service-runtime/implement-raw'
import type { FastifyInstance } from 'fastify'
import { audienceOf, openedOrder } from '../../access/order-access.ts'
import type { OrderTokens } from '../../access/order-token.ts'
import type { Order } from '../../domain/order.ts'
import { sendEventStream } from '../../following/event-stream.ts'
import type { OrderChanges } from '../../following/order-changes.ts'
import { orderEvents } from '../../following/order-events.ts'
import type { StreamSlots } from '../../following/stream-slots.ts'
import { orderNotFound } from '../../problems.ts'

export interface FollowOrderDependencies {
  findOrder(id: string): Promise<Order | undefined>
  readonly tokens: OrderTokens
  readonly changes: OrderChanges
  readonly orderStreams: StreamSlots
  now(): Date
}

/** `GET /api/orders/{id}/events` */
export const followOrderRoute = (app: FastifyInstance, dependencies: FollowOrderDependencies): void => {
  const { findOrder, tokens, changes, orderStreams, now } = dependencies
  implementRaw(app, followOrder, async ({ params, caller, signal }, reply) => {
    const id = openedOrder(tokens, caller, params.id, now())
    const giveBack = orderStreams.take()
    // Before the order is read, so that no change falls between the two.
    const follower = changes.follow(id)
    const ended = () => {
      follower.close()
      giveBack()
    }
    try {
      const order = await findOrder(id)
      if (!order) throw orderNotFound()
      return sendEventStream(
        reply,
        orderEvents(order, audienceOf(caller), follower, () => findOrder(id), signal),
        ended,
      )
    } catch (error) {
      ended()
      throw error
    }
  })
}
