import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { orderFor, placeOrder, readOrder, settled } from '../buyers.ts'
import { createProduct, readProduct, skuOf, usd } from '../goods.ts'
import { call, staffCall } from '../shop.ts'

t.test('a buyer finds a product, orders it, and sees it confirmed, paid, shipped and delivered', async (t) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await eventuallyAnswers(
    () => call<{ items: { slug: string }[] }>('GET', `/api/products?q=${encodeURIComponent(product.name)}`),
    (answer) => answer.body.items.some((item) => item.slug === product.slug),
  )
  const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 2, unitPrice: usd(1999) }))
  t.equal(placed.status, 201)
  t.match(placed.headers.get('location'), `/api/orders/${placed.body.id}`)
  t.match(placed.body.number, /^TS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  t.strictSame(placed.body.totals, { subtotal: usd(3998), total: usd(3998) })

  const confirmed = await settled(placed.body)
  t.equal(confirmed.status, 'confirmed')
  t.equal((await readProduct(product.id)).variants[0]?.stock, 3)

  for (const to of ['paid', 'shipped', 'delivered']) {
    const moved = await staffCall<{ status: string }>('POST', `/api/orders/${confirmed.id}/transitions`, {
      body: { to },
    })
    t.equal(moved.status, 200)
    t.equal(moved.body.status, to)
  }
  const end = await readOrder(placed.body)
  t.strictSame(
    end.history.map((entry) => entry.status),
    ['pending', 'confirmed', 'paid', 'shipped', 'delivered'],
  )
})

t.test('an order for more than there is is rejected and says what was missing', async (t) => {
  const product = await createProduct([{ stock: 1 }])
  const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 2 }), { waitSeconds: 10 })
  t.equal(placed.status, 201)
  const order = await settled(placed.body)
  t.equal(order.status, 'rejected')
  t.strictSame(order.shortages, [{ sku: skuOf(product), requested: 2, available: 1 }])
  t.equal((await readProduct(product.id)).variants[0]?.stock, 1)
})

t.test('an order of two lines of which one is short reserves nothing', async (t) => {
  const product = await createProduct([{ stock: 10 }, { stock: 1 }])
  const placed = await placeOrder(
    orderFor({ sku: skuOf(product, 0), quantity: 3 }, { sku: skuOf(product, 1), quantity: 2 }),
  )
  t.equal((await settled(placed.body)).status, 'rejected')
  t.strictSame(
    (await readProduct(product.id)).variants.map((variant) => variant.stock),
    [10, 1],
  )
})

t.test('a cancelled order gives its stock back once, however often it is cancelled', async (t) => {
  const product = await createProduct([{ stock: 4 }])
  const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 3 }))
  await settled(placed.body)
  const cancellations = await Promise.all(
    Array.from({ length: 5 }, () =>
      call<{ status: string }>('POST', `/api/orders/${placed.body.id}/cancellation`, {
        token: placed.body.accessToken ?? '',
        body: { reason: 'changed my mind' },
      }),
    ),
  )
  t.strictSame(
    cancellations.map((answer) => [answer.status, answer.body.status]),
    Array.from({ length: 5 }, () => [200, 'cancelled']),
  )
  const after = await eventuallyAnswers(
    () => readProduct(product.id),
    (now) => now.variants[0]?.stock === 4,
  )
  t.equal(after.variants[0]?.stock, 4)
})

t.test('an order opens with its own token or with number and e-mail, and looks absent to everyone else', async (t) => {
  const product = await createProduct([{ stock: 5 }])
  const [mine, theirs] = await Promise.all([
    placeOrder(orderFor({ sku: skuOf(product), quantity: 1 })),
    placeOrder(orderFor({ sku: skuOf(product), quantity: 1 })),
  ])
  const path = `/api/orders/${mine.body.id}`
  t.equal((await call('GET', path)).status, 401)
  t.equal((await call('GET', path, { token: theirs.body.accessToken ?? '' })).status, 404)
  t.equal((await call('GET', path, { token: 'nonsense' })).status, 404)
  t.equal((await call('GET', path, { token: mine.body.accessToken ?? '' })).status, 200)

  const found = await call<{ id: string; accessToken: string }>('POST', '/api/orders/lookup', {
    body: { number: mine.body.number, email: 'ADA@example.org' },
  })
  t.equal(found.status, 200)
  t.equal(found.body.id, mine.body.id)
  t.equal((await call('GET', path, { token: found.body.accessToken })).status, 200)
  const wrong = await call('POST', '/api/orders/lookup', {
    body: { number: mine.body.number, email: 'eve@example.org' },
  })
  t.equal(wrong.status, 404)
})
