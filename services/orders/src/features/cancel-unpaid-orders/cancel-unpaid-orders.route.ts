import { cancelUnpaidOrders as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { actorOf } from '../../access/order-access.ts'
import { type CancelUnpaidOrdersDependencies, cancelUnpaidOrders } from './cancel-unpaid-orders.ts'

/** `POST /api/orders/cancellations` */
export const cancelUnpaidOrdersRoute = (app: FastifyInstance, dependencies: CancelUnpaidOrdersDependencies): void =>
  implement(app, operation, async ({ body, caller, requestId, traceparent }) => {
    const by = { actor: actorOf(caller), message: body.message ?? null, note: body.note ?? null }
    const results = await cancelUnpaidOrders(dependencies, body.ids, by, { requestId, traceparent })
    return { status: 200, body: { results } }
  })
