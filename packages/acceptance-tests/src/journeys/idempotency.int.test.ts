import { randomUUID } from 'node:crypto'
import t from 'tap'
import { orderFor, placeOrder, sendOrder } from '../buyers.ts'
import { adjustStock, createProduct, readProduct, skuOf } from '../goods.ts'
import { call } from '../shop.ts'

t.test('50 simultaneous requests with one Idempotency-Key make one order, and every answer agrees', async (t) => {
  const product = await createProduct([{ stock: 100 }])
  const key = randomUUID()
  const order = orderFor({ sku: skuOf(product), quantity: 1 })
  const answers = await Promise.all(Array.from({ length: 50 }, () => placeOrder(order, { key })))
  const [first] = answers
  for (const answer of answers) {
    t.equal(answer.status, 201)
    const { id, number, items, totals, accessToken } = answer.body
    t.strictSame(
      { id, number, items, totals, accessToken },
      {
        id: first?.body.id,
        number: first?.body.number,
        items: first?.body.items,
        totals: first?.body.totals,
        accessToken: first?.body.accessToken,
      },
    )
  }
  const settledStock = await placeOrder(order, { key, waitSeconds: 10 })
  t.equal(settledStock.body.status, 'confirmed')
  t.equal((await readProduct(product.id)).variants[0]?.stock, 99)
})

t.test('a key used for another order is refused, quoted or bare', async (t) => {
  const product = await createProduct([{ stock: 100 }])
  const key = randomUUID()
  const first = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }), { key })
  t.equal(first.status, 201)
  const quoted = await sendOrder(orderFor({ sku: skuOf(product), quantity: 1 }), { key: `"${key}"` })
  t.equal(quoted.body.id, first.body.id)
  const other = await sendOrder(orderFor({ sku: skuOf(product), quantity: 2 }), { key })
  t.equal(other.status, 422)
})

t.test('an order that is sent again is answered as it is now: same address, same token, its own tag', async (t) => {
  const product = await createProduct([{ stock: 100 }])
  const key = randomUUID()
  const order = orderFor({ sku: skuOf(product), quantity: 1 })
  const settled = await placeOrder(order, { key, waitSeconds: 10 })
  const again = await sendOrder(order, { key })
  t.equal(again.status, 201)
  t.strictSame(again.body, settled.body)
  for (const header of ['location', 'etag', 'content-type', 'cache-control']) {
    t.equal(again.headers.get(header), settled.headers.get(header), header)
  }
  t.equal(again.headers.get('location'), `/api/orders/${settled.body.id}`)
})

t.test('an order without an Idempotency-Key is refused', async (t) => {
  const answer = await call('POST', '/api/orders', { body: orderFor({ sku: 'ANY', quantity: 1 }) })
  t.equal(answer.status, 400)
  t.match(answer.body, { type: '/docs/problems/idempotency-key-required' })
})

t.test('a retried stock adjustment counts once, even when all tries arrive at once', async (t) => {
  const product = await createProduct([{ stock: 10 }])
  const key = randomUUID()
  const answers = await Promise.all(Array.from({ length: 10 }, () => adjustStock(product, skuOf(product), 5, key)))
  const entries = answers.filter((answer) => answer.status === 201).map((answer) => answer.body.id)
  t.ok(entries.length > 0)
  t.equal(new Set(entries).size, 1)
  const again = await adjustStock(product, skuOf(product), 5, key)
  t.equal(again.status, 201)
  t.equal(again.body.id, entries[0])
  t.equal((await readProduct(product.id)).variants[0]?.stock, 15)
})
