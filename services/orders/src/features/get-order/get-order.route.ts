import { getOrder } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { audienceOf, openedOrder } from '../../access/order-access.ts'
import type { OrderTokens } from '../../access/order-token.ts'
import type { Order } from '../../domain/order.ts'
import { orderResource } from '../../order-resource.ts'
import { orderNotFound } from '../../problems.ts'

export interface GetOrderDependencies {
  findOrder(id: string): Promise<Order | undefined>
  readonly tokens: OrderTokens
  now(): Date
}

/** `GET /api/orders/{id}` */
export const getOrderRoute = (app: FastifyInstance, { findOrder, tokens, now }: GetOrderDependencies): void =>
  implement(app, getOrder, async ({ params, caller }) => {
    const order = await findOrder(openedOrder(tokens, caller, params.id, now()))
    if (!order) throw orderNotFound()
    return { status: 200, body: orderResource(order, audienceOf(caller)), version: order.version }
  })
