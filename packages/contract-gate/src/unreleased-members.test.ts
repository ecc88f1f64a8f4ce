import t from 'tap'
import { type Document, documents, members, parameter, schema, without } from './released.fixture.ts'

type Change = (document: Document) => void
type Case = [what: string, name: keyof typeof documents, released: Change, change: Change, says?: RegExp]

/** Deprecated since 2020, to end on a day. */
const ending = (sunset: string) => ({ deprecated: true, 'x-deprecated-since': '2020-01-01', 'x-sunset': sunset })
const past = ending('2021-01-01')
const far = ending('2999-01-01')

/** What no released document has yet is put into it first. */
const cases: Case[] = [
  [
    'a deprecated operation that goes once its day has come',
    'orders',
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, past),
    (d) => delete d.paths['/api/orders/lookup'],
  ],
  [
    'a deprecated operation that goes before its day',
    'orders',
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, far),
    (d) => delete d.paths['/api/orders/lookup'],
    /POST \/api\/orders\/lookup: was removed/,
  ],
  [
    'a deprecated operation that goes and never had a day',
    'orders',
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, { deprecated: true }),
    (d) => delete d.paths['/api/orders/lookup'],
    /POST \/api\/orders\/lookup: was removed/,
  ],
  [
    'a day that is brought forward',
    'orders',
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, far),
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, ending('2998-01-01')),
    /lookup: ends on 2998-01-01, before 2999-01-01/,
  ],
  [
    'a day that is put off',
    'orders',
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, past),
    (d) => Object.assign(d.paths['/api/orders/lookup'].post, far),
  ],
  [
    'a deprecated member of an answer that goes once its day has come',
    'orders',
    (d) => Object.assign(members(d, 'Order').number, past),
    (d) => {
      delete members(d, 'Order').number
      schema(d, 'Order').required = without(schema(d, 'Order').required, 'number')
    },
  ],
  [
    'a deprecated member of an answer that goes before its day',
    'orders',
    (d) => Object.assign(members(d, 'Order').number, far),
    (d) => delete members(d, 'Order').number,
    /number: was removed/,
  ],
  [
    'a deprecated member of a request that goes once its day has come',
    'orders',
    (d) => Object.assign(members(d, 'OrderRequestItem').unitPrice, past),
    (d) => delete members(d, 'OrderRequestItem').unitPrice,
  ],
  [
    'a deprecated parameter that goes once its day has come',
    'orders',
    (d) => Object.assign(parameter(d, 'get', '/api/orders', 'number'), past),
    (d) => {
      const { get } = d.paths['/api/orders']
      get.parameters = without(get.parameters, parameter(d, 'get', '/api/orders', 'number'))
    },
  ],
  [
    'a deprecated event that goes once its day has come',
    'events',
    (d) => Object.assign(d.channels['orders.order.paid.v1'], past),
    (d) => {
      delete d.channels['orders.order.paid.v1']
      delete d.operations.sendOrdersOrderPaidV1
    },
  ],
  [
    'a deprecated event that goes before its day',
    'events',
    (d) => Object.assign(d.channels['orders.order.paid.v1'], far),
    (d) => delete d.channels['orders.order.paid.v1'],
    /paid\.v1: was removed/,
  ],
  [
    'a request that is required now',
    'orders',
    (d) => delete d.paths['/api/orders'].post.requestBody.required,
    (d) => {
      d.paths['/api/orders'].post.requestBody.required = true
    },
    /POST \/api\/orders request: is required now/,
  ],
  [
    'another default beside a reference',
    'catalog',
    (d) => {
      members(d, 'ProductWrite').status = { $ref: '#/components/schemas/ProductStatus', default: 'draft' }
    },
    (d) => {
      members(d, 'ProductWrite').status.default = 'active'
    },
    /request .*status: default is "active", not "draft"/,
  ],
  [
    'a changed schema within a whole that the gate does not understand',
    'orders',
    (d) => {
      d.components.schemas.Named = { type: 'object', properties: { name: { type: 'string' } } }
      schema(d, 'Customer').allOf = [{ $ref: '#/components/schemas/Named' }]
    },
    (d) => {
      members(d, 'Named').name.type = 'integer'
    },
    /allOf has changed/,
  ],
  [
    'a discriminator that names another schema',
    'orders',
    (d) => {
      schema(d, 'Customer').discriminator = { propertyName: 'kind', mapping: { person: 'Person' } }
    },
    (d) => {
      schema(d, 'Customer').discriminator.mapping.person = 'Human'
    },
    /discriminator has changed/,
  ],
  [
    'a removed extension',
    'orders',
    (d) => {
      d.paths['/api/orders'].get['x-cost'] = 3
    },
    (d) => delete d.paths['/api/orders'].get['x-cost'],
    /GET \/api\/orders: x-cost has changed/,
  ],
]

for (const [what, name, prepare, change, says] of cases) {
  t.test(`${what} is ${says ? 'a' : 'no'} break`, async (t) => {
    const { released, breaks } = documents[name]
    const before = structuredClone(released)
    prepare(before)
    const now = structuredClone(before)
    change(now)
    const found = breaks(before, now)
    if (says) t.match(found.join('\n'), says)
    else t.same(found, [])
  })
}
