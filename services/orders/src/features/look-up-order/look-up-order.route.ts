import { lookUpOrder as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { orderResource } from '../../order-resource.ts'
import { type LookUpOrderDependencies, lookUpOrder } from './look-up-order.ts'

/** `POST /api/orders/lookup` */
export const lookUpOrderRoute = (app: FastifyInstance, dependencies: LookUpOrderDependencies): void =>
  implement(app, operation, async ({ body, limitedClient }) => {
    const { order, accessToken } = await lookUpOrder(dependencies, body, limitedClient)
    return { status: 200, body: orderResource(order, 'buyer', accessToken) }
  })
