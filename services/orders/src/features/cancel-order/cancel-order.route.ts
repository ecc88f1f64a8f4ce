import { cancelOrder as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { actorOf, audienceOf, openedOrder } from '../../access/order-access.ts'
import type { OrderTokens } from '../../access/order-token.ts'
import { orderResource } from '../../order-resource.ts'
import { type CancelOrderDependencies, cancelOrder } from './cancel-order.ts'

export interface CancelOrderRouteDependencies extends CancelOrderDependencies {
  readonly tokens: OrderTokens
}

/** `POST /api/orders/{id}/cancellation` */
export const cancelOrderRoute = (app: FastifyInstance, dependencies: CancelOrderRouteDependencies): void => {
  const { tokens, now } = dependencies
  implement(app, operation, async ({ params, body, caller, requestId, traceparent }) => {
    const id = openedOrder(tokens, caller, params.id, now())
    const reason = body.reason ?? null
    // What a buyer says all may read; of staff it is a note, since this operation does not ask for whom it is.
    const words = caller.kind === 'staff' ? { message: null, note: reason } : { message: reason, note: null }
    const by = { actor: actorOf(caller), ...words }
    const order = await cancelOrder(dependencies, id, by, { requestId, traceparent })
    return { status: 200, body: orderResource(order, audienceOf(caller)), version: order.version }
  })
}
