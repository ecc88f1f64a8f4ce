import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { orderFor, sendOrder } from '../buyers.ts'
import { createProduct, skuOf, usd } from '../goods.ts'
import { call, gatewayUrl, staffCall } from '../shop.ts'

const pointers = (body: unknown) =>
  ((body as { errors?: { pointer: string }[] }).errors ?? []).map((error) => error.pointer).sort()

t.test('an invalid order lists everything that is wrong, each with its pointer', async (t) => {
  const answer = await sendOrder({
    customer: { name: '', email: 'nobody' },
    shippingAddress: { line1: 'x', city: 'y', postalCode: '1', country: 'de', planet: 'Earth' },
    items: [{ sku: 'X', quantity: 0 }],
  })
  t.equal(answer.status, 400)
  t.strictSame(pointers(answer.body), [
    '/customer/email',
    '/customer/name',
    '/items/0/quantity',
    '/shippingAddress/country',
    '/shippingAddress/planet',
  ])
})

t.test('an unknown sku and a sku that stands twice are refused by rule', async (t) => {
  const product = await createProduct([{ stock: 1 }])
  const sku = skuOf(product)
  t.match(await sendOrder(orderFor({ sku: 'NO-SUCH-SKU', quantity: 1 })), {
    status: 422,
    body: { type: '/docs/problems/unknown-sku' },
  })
  t.match(await sendOrder(orderFor({ sku, quantity: 1 }, { sku, quantity: 1 })), { status: 422 })
})

t.test('each refusal is a problem of its own type', async (t) => {
  const cases: [string, Promise<{ status: number; body: unknown }>, number, string][] = [
    [
      'malformed JSON',
      staffCall('POST', '/api/products', { raw: '{', headers: { 'content-type': 'application/json' } }),
      400,
      'invalid-request',
    ],
    [
      'media type',
      staffCall('POST', '/api/products', { raw: 'x', headers: { 'content-type': 'text/plain' } }),
      415,
      'unsupported-media-type',
    ],
    ['query', call('GET', '/api/products?limit=0'), 400, 'invalid-request'],
    ['unknown query member', call('GET', '/api/products?colour=red'), 400, 'invalid-request'],
    ['cursor', call('GET', '/api/products?cursor=nonsense'), 400, 'invalid-request'],
    ['unknown product', call('GET', '/api/products/no-such-product'), 404, 'not-found'],
    ['unknown category', call('GET', '/api/categories/no-such-category'), 404, 'not-found'],
    ['unknown address of the API', call('GET', '/api/nothing/here'), 404, 'not-found'],
    ['unknown address of a service', call('GET', '/api/products/a/b/c/d'), 404, 'not-found'],
    [
      'body over the limit',
      call('POST', '/api/orders', { raw: 'x'.repeat(300 * 1024), headers: { 'content-type': 'application/json' } }),
      413,
      'payload-too-large',
    ],
    [
      'reserved slug',
      staffCall('POST', '/api/products', {
        body: { slug: 'export', name: 'X', variants: [{ sku: 'X-RESERVED', price: usd(1) }] },
      }),
      422,
      'rule-violated',
    ],
  ]
  for (const [name, answering, status, type] of cases) {
    const answer = await answering
    t.match(answer, { status, body: { type: `/docs/problems/${type}` } }, name)
  }
})

t.test('every problem type resolves to a page', async (t) => {
  for (const name of ['invalid-request', 'price-changed', 'unavailable']) {
    const page = await fetch(`${gatewayUrl}/docs/problems/${name}`)
    t.equal(page.status, 200)
    t.match(page.headers.get('content-type'), 'text/html')
  }
})

t.test('a request id is taken over, returned and quoted in problems', async (t) => {
  const answer = await call<{ requestId: string }>('GET', '/api/products/no-such-product', {
    headers: { 'x-request-id': 'my-request-1' },
  })
  t.equal(answer.headers.get('x-request-id'), 'my-request-1')
  t.equal(answer.body.requestId, 'my-request-1')
})

t.test('metrics and internal addresses are not reachable through the gateway', async (t) => {
  for (const path of ['/metrics', '/livez', '/readyz', '/api/metrics']) {
    t.equal((await fetch(`${gatewayUrl}${path}`)).status, 404, path)
  }
})

t.test('health answers at the gateway and for each service', async (t) => {
  t.equal((await call('GET', '/health')).status, 200)
  for (const service of apiServiceNames) {
    t.match(await call('GET', `/api/${service}/health`), { status: 200, body: { status: 'ready' } })
    t.match(await call('GET', `/api/${service}/openapi.json`), { status: 200, body: { openapi: /^3\.1/ } })
  }
})
