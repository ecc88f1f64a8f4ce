import type { UnpaidStock } from '@techshop/contracts/order'
import { getUnpaidStock as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'

/** `GET /api/orders/unpaid-stock` */
export const getUnpaidStockRoute = (app: FastifyInstance, unpaidStock: () => Promise<UnpaidStock>): void =>
  implement(app, operation, async () => ({ status: 200, body: await unpaidStock() }))
