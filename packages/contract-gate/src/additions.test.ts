import t from 'tap'
import { type Document, documents, members, parameter, payload, problems, schema, without } from './released.fixture.ts'

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
    'catalog',
    (d) => {
      schema(d, 'ProductWrite').required = without(schema(d, 'ProductWrite').required, 'slug')
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
  [
    'wider bounds of a parameter',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'limit').schema.maximum = 500
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
    'the next major version of an event beside it',
    'events',
    (d) => {
      d.channels['orders.order.paid.v2'] = { ...d.channels['orders.order.paid.v1'], address: 'orders.order.paid.v2' }
    },
  ],
  [
    'a token that opens more where none is needed',
    'categories',
    (d) => {
      d.paths['/api/categories'].get.security = [{}, { staff: ['categories:write'] }]
    },
  ],
  ['another server', 'orders', (d) => d.servers.push({ url: 'https://orders.example' })],
  [
    'what is not changed for who has it already',
    'orders',
    (d) => {
      d.paths['/api/orders/health'].get.responses[304] = { description: 'Not modified.' }
    },
  ],
  [
    'another header of an answer',
    'orders',
    (d) => {
      d.paths['/api/orders'].get.responses[200].headers.Link = { schema: { type: 'string' } }
    },
  ],
  [
    'another media type after the ones that there were',
    'catalog',
    (d) => {
      d.paths['/api/products'].get.responses[200].content['application/xml'] = { schema: { type: 'string' } }
    },
  ],
  [
    'a named schema for what had no name',
    'events',
    (d) => {
      d.components.schemas.Named = payload(d, 'orders.order.paid.v1').properties.time
      payload(d, 'orders.order.paid.v1').properties.time = { $ref: '#/components/schemas/Named' }
    },
  ],
  [
    'another problem of a status',
    'orders',
    (d) => {
      problems(d, 'post', '/api/orders', 409).examples.full = { value: { type: '/docs/problems/full' } }
    },
  ],
  [
    'a problem that says more',
    'catalog',
    (d) => {
      const said = problems(d, 'post', '/api/products', 409)
      d.components.schemas.SlugTakenProblem = structuredClone(schema(d, 'Problem'))
      said.schema = { anyOf: [{ $ref: '#/components/schemas/SlugTakenProblem' }, said.schema] }
    },
  ],
  [
    'a deprecated operation that leaves half a year',
    'orders',
    (d) =>
      Object.assign(d.paths['/api/orders/lookup'].post, {
        deprecated: true,
        'x-deprecated-since': '2026-01-01',
        'x-sunset': '2026-07-01',
      }),
  ],
  [
    'a deprecated member without a day of its end',
    'orders',
    (d) => Object.assign(members(d, 'Order').number, { deprecated: true, 'x-deprecated-since': '2026-01-01' }),
  ],
  [
    'a text that clients know as text, in another format',
    'orders',
    (d) => {
      delete members(d, 'OrderLookup').email.format
    },
  ],
  [
    'an extension',
    'catalog',
    (d) => {
      d.paths['/api/products'].get['x-internal'] = true
    },
  ],
  [
    'a later minor version',
    'catalog',
    (d) => {
      d.info.version = '1.10.0'
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
