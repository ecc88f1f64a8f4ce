import t from 'tap'
import { cachingRule } from './caching-rule.ts'

const origin = 'https://shop.example'
const rule = (path: string, method = 'GET', mode = 'navigate') =>
  cachingRule({ method, mode, url: new URL(path, origin).href }, origin, `${origin}/assets/build/`)

t.test('pages, built files and pictures are kept', async (t) => {
  for (const path of ['/', '/de', '/c/laptops?sort=price', '/de/p/aurora', '/cart']) t.equal(rule(path), 'page', path)
  t.equal(rule('/assets/build/page-1.js', 'GET', 'cors'), 'build')
  t.equal(rule('/assets/products/aurora-1.svg', 'GET', 'no-cors'), 'picture')
})

t.test('nothing of the console, of orders or of the API is ever kept, and no write is touched', async (t) => {
  for (const path of [
    '/admin/',
    '/admin/orders',
    '/orders/lookup',
    '/orders/1',
    '/de/orders/1',
    '/docs/',
    '/api/orders',
  ])
    t.equal(rule(path), undefined, path)
  t.equal(rule('/api/products', 'GET', 'cors'), undefined)
  t.equal(rule('/c', 'POST'), undefined)
  t.equal(rule('https://elsewhere.example/c'), undefined)
})
