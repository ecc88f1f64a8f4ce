import t from 'tap'
import { type Document, documents, members, parameter, schema, without } from './released.fixture.ts'

const compatible: [what: string, name: keyof typeof documents, change: (document: Document) => void][] = [
  ['nothing at all', 'catalog', () => {}],
  [
    'a new member of an answer',
    'catalog',
    (d) => {
      members(d, 'Product').weight = { type: 'integer' }
      schema(d, 'Product').required.push('weight')
    },
  ],
  [
    'a new member of a request that may be left out',
    'orders',
    (d) => {
      members(d, 'OrderRequest').note = { type: 'string' }
    },
  ],
  [
    'a member of a request that may be left out now',
    'orders',
    (d) => {
      schema(d, 'Address').required = without(schema(d, 'Address').required, 'line1')
      d.components.schemas.Order.properties.shippingAddress = documents.orders.released.components.schemas.Address
    },
  ],
  [
    'a new operation',
    'orders',
    (d) => {
      d.paths['/api/orders/{id}/notes'] = { get: { operationId: 'listNotes', responses: {} } }
    },
  ],
  [
    'a new status',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.responses[402] = { description: 'Payment required.' }
    },
  ],
  [
    'a new parameter that may be left out',
    'catalog',
    (d) => d.paths['/api/products'].get.parameters.push({ name: 'brand', in: 'query', schema: { type: 'string' } }),
  ],
  [
    'a widened enum in a request',
    'catalog',
    (d) => parameter(d, 'get', '/api/products', 'sort').schema.enum.push('rating'),
  ],
  ['a narrowed enum in an answer', 'catalog', (d) => schema(d, 'Availability').enum.pop()],
  [
    'wider bounds of a parameter',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'limit').schema.maximum = 500
    },
  ],
  [
    'a header in another spelling',
    'orders',
    (d) => {
      parameter(d, 'post', '/api/orders', 'Idempotency-Key').name = 'idempotency-key'
    },
  ],
  [
    'other words',
    'orders',
    (d) => {
      members(d, 'Order').number.description = 'Quote it.'
    },
  ],
  [
    'a new event',
    'events',
    (d) => {
      d.channels['orders.order.returned.v1'] = { address: 'orders.order.returned.v1', messages: {} }
    },
  ],
  [
    'a new member of an event',
    'events',
    (d) => {
      members(d, 'OrderEventData').channel = { type: 'string' }
    },
  ],
  [
    'an event replaced by its next major version',
    'events',
    (d) => {
      d.channels['orders.order.paid.v1'].address = 'orders.order.paid.v2'
    },
  ],
  [
    'any break, once the major version of the API has moved',
    'orders',
    (d) => {
      d.info.version = '2.0.0'
      delete d.paths['/api/orders']
    },
  ],
]

for (const [what, name, change] of compatible) {
  t.test(`${what} is no break`, async (t) => {
    const { released, breaks } = documents[name]
    const current = structuredClone(released)
    change(current)
    t.same(breaks(released, current), [])
  })
}
