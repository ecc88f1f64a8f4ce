import type { Product } from '@techshop/contracts/product'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { orderFor, placeOrder, sendOrder, settled } from '../buyers.ts'
import { createProduct, readLedger, readProduct, skuOf, untilForSale, usd } from '../goods.ts'
import { call, staffCall, unique } from '../shop.ts'

const setPrice = async (product: Product, amount: number) => {
  for (;;) {
    const current = await staffCall<Product>('GET', `/api/products/${product.id}`)
    const answer = await staffCall<Product>('PATCH', `/api/products/${product.id}`, {
      headers: { 'if-match': current.headers.get('etag') ?? '' },
      body: { variants: current.body.variants.map(({ sku, options }) => ({ sku, options, price: usd(amount) })) },
    })
    if (answer.status !== 412) return answer
  }
}

t.test('a changed price reaches orders, and an order at the old price is refused with the new one', async (t) => {
  const product = await createProduct([{ stock: 100, price: 1000 }])
  const sku = skuOf(product)
  const before = await placeOrder(orderFor({ sku, quantity: 1, unitPrice: usd(1000) }))
  t.equal(before.status, 201)

  t.equal((await setPrice(product, 1250)).status, 200)
  const changed = performance.now()
  const refused = await eventuallyAnswers(
    () => sendOrder(orderFor({ sku, quantity: 1, unitPrice: usd(1000) })),
    (answer) => answer.status === 409,
  )
  t.comment(`the new price was known to orders after ${Math.round(performance.now() - changed)} ms`)
  t.match(refused.body, { type: '/docs/problems/price-changed' })
  t.match(JSON.stringify(refused.body), '1250')
  const accepted = await placeOrder(orderFor({ sku, quantity: 1, unitPrice: usd(1250) }))
  t.equal(accepted.status, 201)
  t.strictSame(accepted.body.totals.total, usd(1250))
})

t.test('price edits by staff and sales of the same variant at the same moment lose neither', async (t) => {
  const product = await createProduct([{ stock: 40, price: 1000 }])
  const sku = skuOf(product)
  const sales = Array.from({ length: 20 }, () =>
    placeOrder(orderFor({ sku, quantity: 1 })).then((placed) => settled(placed.body)),
  )
  const edits = [1100, 1200, 1300, 1400, 1500].map((amount) => setPrice(product, amount))
  const orders = await Promise.all(sales)
  const edited = await Promise.all(edits)
  t.ok(orders.every((order) => order.status === 'confirmed'))
  t.ok(edited.every((answer) => answer.status === 200))
  const after = await readProduct(product.id)
  t.equal(after.variants[0]?.stock, 20)
  t.equal(after.version, product.version + 5)
  t.ok([1100, 1200, 1300, 1400, 1500].includes(after.price.amount))
})

t.test('of two edits of the same version one wins and the other is told', async (t) => {
  const product = await createProduct([{ stock: 1 }])
  const { headers } = await staffCall('GET', `/api/products/${product.id}`)
  const edit = (name: string) =>
    staffCall('PATCH', `/api/products/${product.id}`, {
      headers: { 'if-match': headers.get('etag') ?? '' },
      body: { name },
    })
  const statuses = (await Promise.all([edit('One'), edit('Two')])).map((answer) => answer.status).sort()
  t.strictSame(statuses, [200, 412])
  t.equal((await staffCall('PATCH', `/api/products/${product.id}`, { body: { name: 'Three' } })).status, 428)
})

t.test('an import of the same file twice changes no stock and no version', async (t) => {
  const id = unique()
  const lines = Array.from({ length: 25 }, (_, index) => ({
    slug: `import-${id}-${index}`,
    name: `Imported ${id} ${index}`,
    status: 'active',
    attributes: { brand: 'Acme' },
    variants: [{ sku: `IMP-${id}-${index}`.toUpperCase(), price: usd(500 + index), stock: 7 }],
  }))
  const file = lines.map((line) => JSON.stringify(line)).join('\n')
  const load = async () => {
    const answer = await staffCall<string>('POST', '/api/products/import', {
      raw: file,
      headers: { 'content-type': 'application/x-ndjson' },
    })
    const results = String(answer.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome: string; line: number })
    return { status: answer.status, outcomes: results.map((result) => result.outcome) }
  }
  const first = await load()
  t.equal(first.status, 200)
  t.strictSame(
    first.outcomes,
    lines.map(() => 'created'),
  )
  const product = await staffCall<Product>('GET', `/api/products/import-${id}-3`)
  const sku = skuOf(product.body)
  await untilForSale(sku)
  const placed = await placeOrder(orderFor({ sku, quantity: 2 }))
  await settled(placed.body)

  const second = await load()
  t.strictSame(
    second.outcomes,
    lines.map(() => 'unchanged'),
  )
  const after = await readProduct(product.body.id)
  t.equal(after.variants[0]?.stock, 5)
  t.equal(after.version, product.body.version)
  t.strictSame((await readLedger(after, sku)).map((entry) => entry.delta).sort(), [-2, 7].sort())
})

t.test('staff endpoints refuse those without a token and those without the scope', async (t) => {
  t.equal((await call('POST', '/api/products', { body: {} })).status, 401)
  t.equal((await call('GET', '/api/orders')).status, 401)
  t.equal((await call('GET', '/api/orders', { token: 'a.b.c' })).status, 401)
})
