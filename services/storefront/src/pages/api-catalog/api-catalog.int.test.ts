import t from 'tap'
import { createStorefront } from '../../testing/storefront.ts'

interface Entry {
  anchor: string
  [relation: string]: string | { href: string; type?: string }[]
}

const address = '/.well-known/api-catalog'

t.test('every API is linked with its description, its documentation and its status', async (t) => {
  const app = await createStorefront(t, 'http://127.0.0.1:1')
  const answer = await app.inject(address)
  t.equal(answer.headers['content-type'], 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"')
  const { linkset } = answer.json<{ linkset: [Entry, ...Entry[]] }>()
  const [catalog, ...apis] = linkset
  t.equal(catalog.anchor, `https://shop.example${address}`)
  const described = Object.fromEntries(apis.map((api) => [api.anchor, api['service-desc']]))
  t.match(described, {
    'https://shop.example/': [
      { href: 'https://shop.example/docs/openapi.json' },
      { href: 'https://shop.example/docs/asyncapi.json' },
    ],
    'https://shop.example/api/products': [{ href: 'https://shop.example/api/catalog/openapi.json' }],
    'https://shop.example/api/categories': [{ href: 'https://shop.example/api/categories/openapi.json' }],
    'https://shop.example/api/orders': [{ href: 'https://shop.example/api/orders/openapi.json' }],
  })
  for (const api of apis) {
    const documentation = [api['service-doc'] ?? []].flat() as { href: string }[]
    t.ok(
      documentation.some(({ href }) => href === 'https://shop.example/docs/'),
      api.anchor,
    )
    t.match(api.status, [{ href: 'https://shop.example/health', type: 'application/json' }], api.anchor)
  }
})

t.test('HEAD says the same in its Link header, without the body', async (t) => {
  const app = await createStorefront(t, 'http://127.0.0.1:1')
  const { statusCode, headers, body } = await app.inject({ method: 'HEAD', url: address })
  t.equal(statusCode, 200)
  t.match(headers['content-type'], 'application/linkset+json')
  t.match(headers.link, `<https://shop.example${address}>; rel="api-catalog"`)
  for (const name of ['products', 'categories', 'orders']) {
    t.match(headers.link, `<https://shop.example/api/${name}>; rel="item"`)
  }
  t.equal(body, '')
})
