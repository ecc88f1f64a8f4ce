import t from 'tap'
import { type Document, documents, members, parameter, payload, problems, schema, without } from './released.fixture.ts'

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
  // Problems.
  [
    'a removed member of a problem beside a looser one',
    'orders',
    (d) => {
      delete members(d, 'PriceChangedProblem').items
      schema(d, 'PriceChangedProblem').required = without(schema(d, 'PriceChangedProblem').required, 'items')
    },
    /POST \/api\/orders 409 .*items: was removed/,
  ],
  [
    'a member of a problem that may be missing now',
    'orders',
    (d) => {
      schema(d, 'IllegalTransitionProblem').required = without(schema(d, 'IllegalTransitionProblem').required, 'legal')
    },
    /409 .*legal: may be missing now/,
  ],
  [
    'a changed member of a member of a problem',
    'orders',
    (d) => {
      members(d, 'PriceChangedProblem').items.items.properties.sku = { type: 'integer' }
    },
    /409 .*items\/\*\/sku: may be integer/,
  ],
  [
    'a renamed problem that has a schema of its own',
    'orders',
    (d) => {
      members(d, 'PriceChangedProblem').type.const = '/docs/problems/price-differs'
    },
    /may be "\/docs\/problems\/price-differs"/,
  ],
  [
    'a renamed problem that has none',
    'catalog',
    (d) => {
      d.components.examples['slug-taken'].value.type = '/docs/problems/slug-in-use'
    },
    /POST \/api\/products 409: the problem \/docs\/problems\/slug-taken was removed/,
  ],
  [
    'a problem under another status',
    'orders',
    (d) => {
      const { examples } = problems(d, 'post', '/api/orders', 422)
      problems(d, 'post', '/api/orders', 409).examples['unknown-sku'] = examples['unknown-sku']
      delete examples['unknown-sku']
    },
    /422: the problem \/docs\/problems\/unknown-sku was removed/,
  ],
  [
    'a problem that says no more than any',
    'orders',
    (d) => {
      problems(d, 'post', '/api/orders', 409).schema = { $ref: '#/components/schemas/Problem' }
    },
    /409 : PriceChangedProblem was removed/,
  ],
  [
    'a problem that is no problem+json',
    'orders',
    (d) => {
      const { content } = d.paths['/api/orders'].post.responses[409]
      content['application/json'] = content['application/problem+json']
      delete content['application/problem+json']
    },
    /409 application\/problem\+json: was removed/,
  ],
  // Values.
  [
    'another default',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'limit').schema.default = 10
    },
    /query limit: default is 10, not 24/,
  ],
  [
    'no default any more',
    'orders',
    (d) => delete parameter(d, 'get', '/api/orders', 'limit').schema.default,
    /query limit: default is undefined, not 24/,
  ],
  [
    'a narrowed enum in an answer',
    'catalog',
    (d) => schema(d, 'Availability').enum.pop(),
    /200 .*availability: is never "out_of_stock" now/,
  ],
  [
    'a value of another case',
    'orders',
    (d) => {
      const values = schema(d, 'OrderStatus').enum
      values[0] = values[0].toUpperCase()
    },
    /status: may be "PENDING"/,
  ],
  [
    'another format in an answer',
    'orders',
    (d) => {
      members(d, 'Order').createdAt.format = 'date'
    },
    /200 .*createdAt: has format date, not date-time/,
  ],
  [
    'a format that clients make a type of, where text was',
    'orders',
    (d) => {
      members(d, 'Order').number.format = 'uuid'
    },
    /number: has format uuid, not none/,
  ],
  [
    'no format in an answer any more',
    'orders',
    (d) => delete members(d, 'Order').id.format,
    /\/id: has format nowhere, not uuid/,
  ],
  [
    'a number with a fraction where a whole one was',
    'catalog',
    (d) => {
      members(d, 'Variant').stock.type = 'number'
    },
    /stock: may be number, not only integer/,
  ],
  [
    'a new bound in a request',
    'orders',
    (d) => {
      members(d, 'OrderRequestItem').quantity.multipleOf = 2
    },
    /quantity: has multipleOf nowhere, not 2/,
  ],
  [
    'a shorter text in a request',
    'orders',
    (d) => {
      members(d, 'Address').city.maxLength = 10
    },
    /city: has maxLength 120, not 10|city: has maxLength \d+, not 10/,
  ],
  [
    'a pattern in a request where none was',
    'orders',
    (d) => {
      members(d, 'OrderLookup').number.pattern = '^TS-'
    },
    /number: has pattern nowhere, not/,
  ],
  [
    'no bound in an answer any more',
    'catalog',
    (d) => delete members(d, 'Variant').stock.minimum,
    /stock: has minimum nowhere, not 0/,
  ],
  [
    'items that may be alike where each was its own',
    'orders',
    (d) => {
      members(d, 'OrderRequest').items.uniqueItems = true
    },
    /items: has uniqueItems nowhere, not true/,
  ],
  [
    'one value where a list was',
    'catalog',
    (d) => {
      members(d, 'Product').images = members(d, 'Product').images.items
    },
    /images: may be .*not only array/,
  ],
  [
    'null as a type of its own',
    'orders',
    (d) => {
      members(d, 'Order').number.type = ['string', 'null']
    },
    /number: may be null, not only string/,
  ],
  [
    'a member that only answers have',
    'orders',
    (d) => {
      members(d, 'OrderRequestItem').quantity.readOnly = true
    },
    /quantity: readOnly has changed/,
  ],
  [
    'another discriminator',
    'orders',
    (d) => {
      problems(d, 'post', '/api/orders', 409).schema.discriminator = { propertyName: 'title' }
    },
    /409 : discriminator has changed/,
  ],
  [
    'a changed part of a whole that the gate does not understand',
    'orders',
    (d) => {
      schema(d, 'Customer').allOf = [{ $ref: '#/components/schemas/Money' }]
    },
    /allOf has changed/,
  ],
  [
    'a closed answer',
    'orders',
    (d) => {
      schema(d, 'Address').additionalProperties = false
      schema(d, 'Order').propertyNames = { pattern: 'x' }
    },
    /propertyNames has changed/,
  ],
  // Names in clients.
  [
    'a renamed schema',
    'catalog',
    (d) => {
      d.components.schemas.Amount = d.components.schemas.Money
      delete d.components.schemas.Money
      const everywhere = JSON.parse(JSON.stringify(d).replaceAll('schemas/Money"', 'schemas/Amount"'))
      Object.assign(d, everywhere)
    },
    /schema Money: was removed/,
  ],
  [
    'a member of another named type with the same shape',
    'orders',
    (d) => {
      d.components.schemas.Place = d.components.schemas.Address
      members(d, 'OrderRequest').shippingAddress = { $ref: '#/components/schemas/Place' }
    },
    /shippingAddress: is named Place, not Address/,
  ],
  [
    'an operation of another group',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.tags = ['checkout']
    },
    /POST \/api\/orders: tags are checkout, not orders/,
  ],
  [
    'an operationId in another case',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.operationId = 'PlaceOrder'
    },
    /operationId is PlaceOrder, not placeOrder/,
  ],
  [
    'another name of a path parameter',
    'orders',
    (d) => {
      d.paths['/api/orders/{order}'] = d.paths['/api/orders/{id}']
      delete d.paths['/api/orders/{id}']
    },
    /GET \/api\/orders\/\{id\}: was removed/,
  ],
  // Parameters.
  [
    'a header in another spelling',
    'orders',
    (d) => {
      parameter(d, 'post', '/api/orders', 'Prefer').name = 'prefer'
    },
    /header Prefer: was removed/,
  ],
  [
    'a query parameter in another case',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'minPrice').name = 'minprice'
    },
    /query minPrice: was removed/,
  ],
  [
    'a parameter in another place',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'cursor').in = 'header'
    },
    /query cursor: was removed/,
  ],
  [
    'a list in one parameter instead of several',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'attribute').explode = false
    },
    /query attribute: is written as form, not form, exploded/,
  ],
  [
    'another style of a parameter',
    'orders',
    (d) => {
      parameter(d, 'get', '/api/orders', 'status').style = 'pipeDelimited'
    },
    /query status: is written as pipeDelimited/,
  ],
  [
    'a parameter that is required now',
    'orders',
    (d) => {
      parameter(d, 'get', '/api/orders', 'from').required = true
    },
    /query from: is required now/,
  ],
  [
    'a required parameter of the whole path',
    'orders',
    (d) => {
      d.paths['/api/orders'].parameters = [{ name: 'shop', in: 'query', required: true, schema: { type: 'string' } }]
    },
    /POST \/api\/orders query shop: is required now/,
  ],
  [
    'reserved characters in a parameter',
    'catalog',
    (d) => {
      parameter(d, 'get', '/api/products', 'q').allowReserved = true
    },
    /query q: allowReserved has changed/,
  ],
  // Requests and answers.
  [
    'no request any more',
    'orders',
    (d) => delete d.paths['/api/orders'].post.requestBody,
    /POST \/api\/orders request application\/json: was removed/,
  ],
  [
    'another success',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.responses[202] = { description: 'Accepted.' }
    },
    /POST \/api\/orders 202: was added/,
  ],
  [
    'a redirect',
    'catalog',
    (d) => {
      d.paths['/api/products/{id}'].get.responses[308] = { description: 'Renamed.' }
    },
    /GET \/api\/products\/\{id\} 308: was added/,
  ],
  [
    'another success instead of the one that there was',
    'orders',
    (d) => {
      const { responses } = d.paths['/api/orders'].post
      responses[200] = responses[201]
      delete responses[201]
    },
    /POST \/api\/orders 201: was removed/,
  ],
  [
    'another media type first',
    'catalog',
    (d) => {
      const { content } = d.paths['/api/products/export'].get.responses[200]
      d.paths['/api/products/export'].get.responses[200].content = Object.fromEntries(Object.entries(content).reverse())
    },
    /200: the first media type is text\/csv, not application\/x-ndjson/,
  ],
  [
    'an answer in another media type',
    'orders',
    (d) => {
      const { content } = d.paths['/api/orders'].get.responses[200]
      content['application/hal+json'] = content['application/json']
      delete content['application/json']
    },
    /200 application\/json: was removed/,
  ],
  [
    'a header of another type',
    'orders',
    (d) => {
      d.components.headers['Retry-After'].schema = { type: 'string' }
    },
    /Retry-After: may be string, not only integer/,
  ],
  [
    'a header in another form',
    'orders',
    (d) => {
      d.components.headers.RateLimit.explode = true
    },
    /RateLimit: explode has changed/,
  ],
  [
    'links to other operations',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.responses[201].links = { order: { operationId: 'getOrder' } }
    },
    /201: links has changed/,
  ],
  [
    'calls back',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.callbacks = {}
    },
    /POST \/api\/orders: callbacks has changed/,
  ],
  // Around the operations.
  [
    'another server in place of the released one',
    'orders',
    (d) => {
      d.servers[0].url = '/v1'
    },
    /the server \/ was removed/,
  ],
  [
    'a server of its own for an operation',
    'orders',
    (d) => {
      d.paths['/api/orders'].post.servers = [{ url: 'https://orders.example' }]
    },
    /POST \/api\/orders: the server \/ was removed/,
  ],
  [
    'a token that is sent in another way',
    'orders',
    (d) => {
      d.components.securitySchemes.order = { type: 'apiKey', in: 'header', name: 'X-Order-Token' }
    },
    /security scheme order: has changed/,
  ],
  [
    'a removed kind of token',
    'orders',
    (d) => delete d.components.securitySchemes.order,
    /security scheme order: was removed/,
  ],
  [
    'a kind of token that no longer opens',
    'orders',
    (d) => d.paths['/api/orders/{id}'].get.security.shift(),
    /GET \/api\/orders\/\{id\}: is closed to \{"order":\[\]\}/,
  ],
  [
    'two tokens where one was enough',
    'orders',
    (d) => {
      d.paths['/api/orders'].get.security = [{ staff: ['orders:read'], order: [] }]
    },
    /GET \/api\/orders: is closed to/,
  ],
  [
    'a token for every operation that names none',
    'catalog',
    (d) => {
      d.security = [{ staff: [] }]
      delete d.paths['/api/products'].get.security
    },
    /GET \/api\/products: needs a token now/,
  ],
  [
    'another dialect of schemas',
    'catalog',
    (d) => {
      d.jsonSchemaDialect = 'https://json-schema.org/draft/2019-09/schema'
    },
    /jsonSchemaDialect has changed/,
  ],
  [
    'another version of OpenAPI',
    'catalog',
    (d) => {
      d.openapi = '3.2.0'
    },
    /openapi is 3\.2, not 3\.1/,
  ],
  [
    'an earlier version',
    'catalog',
    (d) => {
      d.info.version = '0.9.0'
    },
    /version is 0\.9\.0, before 1\.0\.0/,
  ],
  [
    'a deprecation that leaves too little time',
    'orders',
    (d) =>
      Object.assign(d.paths['/api/orders/lookup'].post, {
        deprecated: true,
        'x-deprecated-since': '2026-01-01',
        'x-sunset': '2026-02-01',
      }),
    /lookup: ends on 2026-02-01, less than 180 days after/,
  ],
  // Events.
  [
    'an event replaced by its next major version',
    'events',
    (d) => {
      d.channels['orders.order.paid.v2'] = { ...d.channels['orders.order.paid.v1'], address: 'orders.order.paid.v2' }
      delete d.channels['orders.order.paid.v1']
    },
    /orders\.order\.paid\.v1: was removed/,
  ],
  [
    'another message of an event',
    'events',
    (d) => {
      d.channels['orders.order.paid.v1'].messages.extra = { payload: {} }
    },
    /paid\.v1: the message extra was added/,
  ],
  [
    'another name of a message',
    'events',
    (d) => {
      d.components.messages['orders.order.paid.v1'].name = 'OrderPaid'
    },
    /paid\.v1: is named OrderPaid/,
  ],
  [
    'another media type of an event',
    'events',
    (d) => {
      d.components.messages['orders.order.paid.v1'].contentType = 'application/json'
    },
    /paid\.v1: is application\/json, not application\/cloudevents\+json/,
  ],
  [
    'an envelope that names another type',
    'events',
    (d) => {
      payload(d, 'orders.order.paid.v1').properties.type.const = 'orders.order.settled.v1'
    },
    /type: may be "orders\.order\.settled\.v1"/,
  ],
  [
    'a version of an event that is text',
    'events',
    (d) => {
      payload(d, 'orders.order.paid.v1').properties.version = { type: 'string' }
    },
    /version: may be string, not only integer/,
  ],
  [
    'a version that may begin lower',
    'events',
    (d) => {
      payload(d, 'orders.order.paid.v1').properties.version.minimum = 0
    },
    /version: has minimum 0, not 1/,
  ],
  [
    'a subject that may be missing',
    'events',
    (d) => {
      const said = payload(d, 'orders.order.paid.v1')
      said.required = without(said.required, 'subject')
    },
    /subject: may be missing now/,
  ],
  [
    'a renamed operation of an event',
    'events',
    (d) => {
      d.operations.sendPaid = d.operations.sendOrdersOrderPaidV1
      delete d.operations.sendOrdersOrderPaidV1
    },
    /operation sendOrdersOrderPaidV1: was removed/,
  ],
  [
    'an operation of another event',
    'events',
    (d) => {
      d.operations.sendOrdersOrderPaidV1.channel.$ref = '#/channels/orders.order.shipped.v1'
    },
    /operation sendOrdersOrderPaidV1: is of orders\.order\.shipped\.v1/,
  ],
  [
    'an event that the shop receives',
    'events',
    (d) => {
      d.operations.sendOrdersOrderPaidV1.action = 'receive'
    },
    /operation sendOrdersOrderPaidV1: does receive, not send/,
  ],
  [
    'another protocol',
    'events',
    (d) => {
      d.servers.nats.protocol = 'kafka'
    },
    /server nats: the server nats:.* was removed/,
  ],
  [
    'another port when none is named',
    'events',
    (d) => {
      d.servers.nats.variables.port.default = '4333'
    },
    /server nats: the server nats:.*4222.* was removed/,
  ],
  [
    'another kind of user',
    'events',
    (d) => {
      d.components.securitySchemes.user.type = 'X509'
    },
    /security scheme user: has changed/,
  ],
  [
    'bindings of an event',
    'events',
    (d) => {
      d.channels['orders.order.paid.v1'].bindings = { nats: { queue: 'one' } }
    },
    /paid\.v1: bindings has changed/,
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
