import { transitionOrder as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../../access/order-access.ts'
import { orderResource } from '../../order-resource.ts'
import { type TransitionOrderDependencies, transitionOrder } from './transition-order.ts'

/** `POST /api/orders/{id}/transitions` */
export const transitionOrderRoute = (app: FastifyInstance, dependencies: TransitionOrderDependencies): void =>
  implement(app, operation, async ({ params, body, caller, requestId, traceparent }) => {
    // A reason is of callers from before there were two fields: the buyer must not read what was not written for them.
    const by = { actor: actorOf(caller), message: body.message ?? null, note: body.note ?? body.reason ?? null }
    const order = await transitionOrder(dependencies, params.id, body.to, by, { requestId, traceparent })
    return { status: 200, body: orderResource(order, 'staff'), version: order.version }
  })
