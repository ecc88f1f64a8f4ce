import type { Examples, OperationExamples } from '@techshop/http-contract/example'
import type { Order, OrderRequest } from '../order.ts'
import { problemExample } from './problem-examples.ts'
import { laptop, laptopId, laptopSku } from './product-examples.ts'

const unitPrice = { amount: 129_900, currency: 'USD' }
const total = { amount: 259_800, currency: 'USD' }
const placedAt = '2026-11-19T16:41:30.502Z'
const confirmedAt = '2026-11-19T16:41:30.815Z'

export const orderId = '0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18'
const parameters = { id: orderId }
const tagged = { ...parameters, 'if-none-match': '"2-9d0b7c4e1a3f5860e2c8"' }

const shippingAddress = { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' }

const request: OrderRequest = {
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress,
  items: [{ sku: laptopSku, quantity: 2, unitPrice }],
}

const pending: Order = {
  id: orderId,
  number: 'TS-7K3M-92QF',
  status: 'pending',
  customer: request.customer,
  shippingAddress,
  items: [
    {
      sku: laptopSku,
      productId: laptopId,
      name: laptop.name,
      options: { Storage: '512 GB' },
      quantity: 2,
      unitPrice,
      lineTotal: total,
    },
  ],
  totals: { subtotal: total, total },
  history: [{ status: 'pending', at: placedAt }],
  version: 1,
  createdAt: placedAt,
  updatedAt: placedAt,
}

const confirmed: Order = {
  ...pending,
  status: 'confirmed',
  history: [...pending.history, { status: 'confirmed', at: confirmedAt }],
  version: 2,
  updatedAt: confirmedAt,
}

const rejected: Order = {
  ...confirmed,
  status: 'rejected',
  history: [...pending.history, { status: 'rejected', at: confirmedAt }],
  shortages: [{ sku: laptopSku, requested: 2, available: 1 }],
}

const movedOn = (
  status: 'paid' | 'cancelled',
  said: { message?: string; note?: string; reason?: string } = {},
): Order => ({
  ...confirmed,
  status,
  history: [...confirmed.history, { status, at: '2026-11-20T07:02:11.040Z', ...said }],
  version: 3,
  updatedAt: '2026-11-20T07:02:11.040Z',
})

/** The token of an order: a made-up one that opens nothing. */
const accessToken = 'k1.0198f1c28e407f65a3d17b2c9e0f4a18'

const reading = { forbidden: problemExample('forbidden', { detail: 'The token needs the scope orders:read.' }) }
const changing = { forbidden: problemExample('forbidden', { detail: 'The token needs the scope orders:write.' }) }
const absent = { 'not-found': problemExample('not-found', { detail: 'There is no such order.' }) }

export const placeOrderExamples: OperationExamples = {
  parameters: { prefer: 'wait=2' },
  request: { laptops: { summary: 'Two laptops at the price that the buyer saw', value: request } },
  responses: {
    201: {
      pending: { summary: 'Accepted, not decided yet', value: { ...pending, accessToken } },
      confirmed: { summary: 'Confirmed while the caller waited', value: { ...confirmed, accessToken } },
      rejected: { summary: 'Rejected while the caller waited', value: { ...rejected, accessToken } },
    },
  },
  problems: {
    'rule-violated': problemExample('rule-violated', {
      detail: 'A sku may stand in one line only: add up the quantities.',
      errors: [{ pointer: '/items/1/sku', message: 'stands in a line before' }],
    }),
  },
}

export const getOrderExamples: OperationExamples = {
  parameters: tagged,
  responses: {
    200: {
      confirmed: { summary: 'A confirmed order', value: confirmed },
      rejected: { summary: 'An order rejected for lack of stock', value: rejected },
    },
  },
  problems: { ...reading, ...absent },
}

export const followOrderExamples: OperationExamples = { parameters, problems: { ...reading, ...absent } }

export const followOrdersExamples: OperationExamples = { problems: reading }

/** The `data` of one server-sent event. */
export const orderStreamExamples: Readonly<Record<string, Examples>> = {
  'text/event-stream': { confirmed: { summary: 'The data of one event', value: confirmed } },
}

export const cancelOrderExamples: OperationExamples = {
  parameters,
  request: {
    reason: { summary: 'With a reason', value: { reason: 'Ordered by mistake' } },
    plain: { summary: 'Without', value: {} },
  },
  responses: {
    200: {
      cancelled: {
        summary: 'Cancelled',
        value: movedOn('cancelled', { message: 'Ordered by mistake', reason: 'Ordered by mistake' }),
      },
    },
  },
  problems: { ...changing, ...absent },
}

export const lookUpOrderExamples: OperationExamples = {
  request: {
    buyer: { summary: 'Number and e-mail address', value: { number: 'ts-7k3m-92qf', email: 'ada@example.org' } },
  },
  responses: { 200: { found: { summary: 'The order, with a token', value: { ...confirmed, accessToken } } } },
  problems: absent,
}

export const listOrdersExamples: OperationExamples = {
  parameters: {
    limit: 24,
    cursor: 'eyJhIjoiMjAyNi0xMS0xOSJ9',
    status: ['confirmed', 'paid'],
    email: 'ada@example.org',
    number: 'TS-7K3M-92QF',
    from: '2026-11-01T00:00:00Z',
    to: '2026-12-01T00:00:00Z',
    'if-none-match': '"5b1d8c07e2f94a36b0c1"',
  },
  responses: { 200: { page: { summary: 'The last page', value: { items: [confirmed], nextCursor: null } } } },
  problems: reading,
}

export const getUnpaidStockExamples: OperationExamples = {
  parameters: { 'if-none-match': '"5b1d8c07e2f94a36b0c1"' },
  responses: {
    200: {
      held: {
        summary: 'One confirmed order',
        value: {
          orders: 1,
          units: 2,
          oldestAt: placedAt,
          isWhole: true,
          items: [{ sku: laptopSku, productId: laptopId, name: laptop.name, orders: 1, units: 2 }],
        },
      },
    },
  },
  problems: reading,
}

export const cancelUnpaidOrdersExamples: OperationExamples = {
  request: {
    selected: {
      summary: 'Abandoned orders',
      value: { ids: [orderId], message: 'We did not receive a payment.', note: 'All from one address' },
    },
  },
  responses: {
    200: { cancelled: { summary: 'Cancelled', value: { results: [{ id: orderId, outcome: 'cancelled' }] } } },
  },
  problems: changing,
}

const nothing = { orders: 0, units: 0, value: null }

export const getOrderStatisticsExamples: OperationExamples = {
  parameters: { from: '2026-11-01', to: '2026-11-02', 'if-none-match': '"5b1d8c07e2f94a36b0c1"' },
  responses: {
    200: {
      days: {
        summary: 'A day with orders and one without',
        value: {
          from: '2026-11-01',
          to: '2026-11-02',
          timeZone: 'Europe/London',
          days: [
            {
              date: '2026-11-01',
              orders: 1,
              units: 2,
              revenue: total,
              placed: { orders: 1, units: 2, value: { amount: '259800', currency: 'USD' } },
              confirmed: { orders: 1, units: 2, value: { amount: '259800', currency: 'USD' } },
              paid: nothing,
            },
            {
              date: '2026-11-02',
              orders: 0,
              units: 0,
              revenue: null,
              placed: nothing,
              confirmed: nothing,
              paid: nothing,
            },
          ],
          byStatus: { confirmed: 1 },
        },
      },
    },
  },
  problems: {
    ...reading,
    'rule-violated': problemExample('rule-violated', {
      detail: 'There are no figures for these days.',
      errors: [{ pointer: '/query/to', message: 'must be at most 366 days after from' }],
    }),
  },
}

export const transitionOrderExamples: OperationExamples = {
  parameters,
  request: {
    paid: { summary: 'Payment received', value: { to: 'paid' } },
    cancelled: {
      summary: 'Cancelled by staff',
      value: { to: 'cancelled', message: 'As you wished', note: 'Called at noon' },
    },
  },
  responses: {
    200: {
      paid: {
        summary: 'A paid order',
        value: movedOn('paid', { note: 'Transfer of 20 November', reason: 'Transfer of 20 November' }),
      },
    },
  },
  problems: { ...changing, ...absent },
}
