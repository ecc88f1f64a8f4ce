import t from 'tap'
import { type Document, documents, members, parameter, payload, schema, without } from './released.fixture.ts'

type Case = [what: string, name: keyof typeof documents, change: (document: Document) => void, says: RegExp]

const breaking: Case[] = [
  [
    'a removed member of an answer',
    'catalog',
    (d) => delete members(d, 'Product').price,
    /GET \/api\/products 200 .*price: was removed/,
  ],
  [
    'a removed optional member of an answer',
    'orders',
    (d) => delete members(d, 'Order').shortages,
    /shortages: was removed/,
  ],
  [
    'a member of an answer that may be missing now',
    'catalog',
    (d) => {
      schema(d, 'Product').required = without(schema(d, 'Product').required, 'slug')
    },
    /slug: may be missing now/,
  ],
  [
    'a new required member of a request',
    'orders',
    (d) => {
      members(d, 'OrderRequest').channel = { type: 'string' }
      schema(d, 'OrderRequest').required.push('channel')
    },
    /POST \/api\/orders request .*channel: is required now/,
  ],
  [
    'a member of a request that is required now',
    'catalog',
    (d) => schema(d, 'ProductWrite').required.push('categoryId'),
    /POST \/api\/products request .*categoryId: is required now/,
  ],
  [
    'a removed member of a request',
    'orders',
    (d) => delete members(d, 'Address').region,
    /POST \/api\/orders request .*region: was removed/,
  ],
  [
    'a narrowed enum in a request',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'sort').schema.enum.pop()
    },
    /GET \/api\/products query sort: may be "name"/,
  ],
  [
    'a widened enum in an answer',
    'orders',
    (d) => schema(d, 'OrderStatus').enum.push('returned'),
    /200 .*status: may be "returned"/,
  ],
  [
    'a changed type of a member',
    'catalog',
    (d) => {
      members(d, 'Money').amount = { type: 'string' }
    },
    /200 .*price\/amount: may be string, not only integer/,
  ],
  [
    'a changed type of a request',
    'orders',
    (d) => {
      members(d, 'OrderRequestItem').quantity = { type: 'string' }
    },
    /request .*quantity: may be integer/,
  ],
  [
    'a removed status',
    'orders',
    (d) => delete d.paths['/api/orders'].post.responses[409],
    /POST \/api\/orders 409: was removed/,
  ],
  [
    'a removed operation',
    'catalog',
    (d) => delete d.paths['/api/products/{id}'].delete,
    /DELETE \/api\/products\/\{id\}: was removed/,
  ],
  ['a removed path', 'orders', (d) => delete d.paths['/api/orders/lookup'], /POST \/api\/orders\/lookup: was removed/],
  [
    'another operationId',
    'orders',
    (d) => {
      d.paths['/api/orders'].get.operationId = 'findOrders'
    },
    /operationId is findOrders/,
  ],
  [
    'a new required parameter',
    'orders',
    (d) =>
      d.paths['/api/orders'].get.parameters.push({
        name: 'shop',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    /query shop: is required now/,
  ],
  [
    'a removed parameter',
    'catalog',
    (d) => {
      const { get } = d.paths['/api/products']
      get.parameters = without(get.parameters, parameter(d, 'get', '/api/products', 'facets'))
    },
    /query facets: was removed/,
  ],
  [
    'narrowed bounds of a parameter',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'limit').schema.maximum = 50
    },
    /query limit: has maximum 100, not 50/,
  ],
  [
    'narrowed bounds in a request',
    'orders',
    (d) => {
      members(d, 'OrderRequest').items.maxItems = 10
    },
    /request .*items: has maxItems 100, not 10/,
  ],
  [
    'widened bounds in an answer',
    'catalog',
    (d) => {
      members(d, 'Variant').stock.minimum = -1
    },
    /stock: has minimum -1, not 0/,
  ],
  [
    'another pattern in a request',
    'orders',
    (d) => {
      members(d, 'Address').country.pattern = '^[a-z]{2}$'
    },
    /country: has pattern/,
  ],
  [
    'null where a value was',
    'orders',
    (d) => {
      members(d, 'Order').totals = { anyOf: [members(d, 'Order').totals, { type: 'null' }] }
    },
    /totals: may be null/,
  ],
  [
    'null refused where it was accepted',
    'categories',
    (d) => {
      members(d, 'CategoryPatch').parentId = members(d, 'CategoryPatch').parentId.anyOf[0]
    },
    /request .*parentId: may be null/,
  ],
  [
    'narrowed bounds of a map in a request',
    'catalog',
    (d) => {
      schema(d, 'ProductWrite').properties.attributes.maxProperties = 5
    },
    /attributes: has maxProperties 50, not 5/,
  ],
  [
    'a member where an answer was closed',
    'catalog',
    (d) => {
      members(d, 'Money').tax = { type: 'integer' }
    },
    /price\/tax: was added where nothing may be/,
  ],
  [
    'a removed header',
    'catalog',
    (d) => delete d.paths['/api/products/{id}'].get.responses[200].headers.ETag,
    /200 ETag: was removed/,
  ],
  [
    'a header that may be missing',
    'orders',
    (d) => {
      d.components.headers.Location.required = false
    },
    /POST \/api\/orders 201 Location: may be missing now/,
  ],
  [
    'a removed media type',
    'catalog',
    (d) => delete d.paths['/api/products/import'].post.requestBody.content['text/csv'],
    /request text\/csv: was removed/,
  ],
  [
    'a token where none was needed',
    'catalog',
    (d) => {
      d.paths['/api/products'].get.security = [{ staff: ['catalog:write'] }]
    },
    /GET \/api\/products: needs a token now/,
  ],
  [
    'a scope that no longer opens',
    'orders',
    (d) => {
      d.paths['/api/orders'].get.security = [{ staff: ['orders:write'] }]
    },
    /GET \/api\/orders: is closed to/,
  ],
  [
    'a keyword that nobody understands',
    'orders',
    (d) => {
      schema(d, 'Customer').dependentRequired = { name: ['email'] }
    },
    /dependentRequired has changed/,
  ],
  [
    'a removed event',
    'events',
    (d) => delete d.channels['orders.order.paid.v1'],
    /orders\.order\.paid\.v1: was removed/,
  ],
  [
    'a removed member of an event',
    'events',
    (d) => delete members(d, 'OrderEventData').number,
    /orders\.order\.placed\.v1 .*number: was removed/,
  ],
  [
    'a changed type in an event',
    'events',
    (d) => {
      members(d, 'ProductEventData').name = { type: 'integer' }
    },
    /name: may be integer/,
  ],
  [
    'a removed member of the envelope',
    'events',
    (d) => delete payload(d, 'catalog.stock.reserved.v1').properties.version,
    /reserved\.v1 \/version: was removed/,
  ],
  [
    'another event type in the same place',
    'events',
    (d) => {
      d.channels['orders.order.paid.v1'].address = 'orders.order.settled.v1'
    },
    /orders\.order\.paid\.v1: was removed/,
  ],
  [
    'another value of a constant',
    'events',
    (d) => {
      payload(d, 'orders.order.paid.v1').properties.specversion.const = '2.0'
    },
    /specversion: may be "2\.0"/,
  ],
]

for (const [what, name, change, says] of breaking) {
  t.test(`${what} is a break`, async (t) => {
    const { released, breaks } = documents[name]
    const current = structuredClone(released)
    change(current)
    const found = breaks(released, current)
    t.match(found.join('\n'), says)
  })
}
