import t from 'tap'
import { createProduct } from '../goods.ts'
import { call } from '../shop.ts'

t.test('a reader who has the current representation is answered 304 without a body', async (t) => {
  const product = await createProduct([{ stock: 3 }])
  for (const path of [`/api/products/${product.slug}`, '/api/products?limit=3', '/api/categories']) {
    const first = await call('GET', path)
    const etag = first.headers.get('etag') ?? ''
    t.match(etag, /^"[^"]+"$/, path)
    const again = await call('GET', path, { headers: { 'if-none-match': etag } })
    t.equal(again.status, 304, path)
    t.equal(again.body, '')
  }
})

t.test('a product carries its version in the tag, a list does not', async (t) => {
  const product = await createProduct([{ stock: 3 }])
  t.match((await call('GET', `/api/products/${product.slug}`)).headers.get('etag'), new RegExp(`^"${product.version}-`))
})

t.test('public answers may be kept for a second, answers to a token never', async (t) => {
  const product = await createProduct([{ stock: 3 }])
  const open = await call('GET', `/api/products/${product.slug}`)
  t.match(open.headers.get('cache-control'), 's-maxage=1')
  const { staffToken } = await import('../shop.ts')
  const closed = await call('GET', `/api/products/${product.slug}`, { token: staffToken })
  t.equal(closed.headers.get('cache-control'), 'no-store')
})
