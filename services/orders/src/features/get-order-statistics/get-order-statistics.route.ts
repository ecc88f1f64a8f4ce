import type { OrderStatistics } from '@techshop/contracts/order'
import { getOrderStatistics as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'

type Span = { readonly from?: string | undefined; readonly to?: string | undefined }

/** `GET /api/orders/statistics` */
export const getOrderStatisticsRoute = (
  app: FastifyInstance,
  getOrderStatistics: (span: Span) => Promise<Static<typeof OrderStatistics>>,
): void => implement(app, operation, async ({ query }) => ({ status: 200, body: await getOrderStatistics(query) }))
