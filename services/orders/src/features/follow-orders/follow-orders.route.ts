import { followOrders } from '@techshop/contracts/orders-operations'
import { implementRaw } from '@techshop/service-runtime/implement-raw'
import type { FastifyInstance } from 'fastify'
import { sendEventStream } from '../../following/event-stream.ts'
import type { OrderFeed } from '../../following/order-feed.ts'
import type { StreamSlots } from '../../following/stream-slots.ts'

export interface FollowOrdersDependencies {
  readonly feed: OrderFeed
  readonly staffStreams: StreamSlots
}

/** `GET /api/orders/events` */
export const followOrdersRoute = (app: FastifyInstance, { feed, staffStreams }: FollowOrdersDependencies): void =>
  implementRaw(app, followOrders, async ({ signal }, reply) =>
    sendEventStream(reply, feed.frames(signal), staffStreams.take()),
  )
