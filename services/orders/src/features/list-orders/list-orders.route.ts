import { listOrders as operation } from '@techshop/contracts/orders-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { FastifyInstance } from 'fastify'
import { readOrderNumber } from '../../domain/order-number.ts'
import { orderResource } from '../../order-resource.ts'
import type { OrderFilter, OrderList } from './list-orders.query.ts'
import { readCursor, writeCursor } from './order-cursor.ts'

/** `GET /api/orders` */
export const listOrdersRoute = (app: FastifyInstance, listOrders: (filter: OrderFilter) => Promise<OrderList>): void =>
  implement(app, operation, async ({ query: { limit = 24, cursor, status, email, number, from, to } }) => {
    const { orders, hasMore } = await listOrders({
      limit,
      after: cursor === undefined ? undefined : readCursor(cursor),
      statuses: status && [...new Set(status)],
      email,
      number: number === undefined ? undefined : readOrderNumber(number),
      from: from === undefined ? undefined : new Date(from),
      to: to === undefined ? undefined : new Date(to),
    })
    const last = orders.at(-1)
    return {
      status: 200,
      body: {
        items: orders.map((order) => orderResource(order, 'staff')),
        nextCursor: hasMore && last ? writeCursor(last.id) : null,
      },
    }
  })
