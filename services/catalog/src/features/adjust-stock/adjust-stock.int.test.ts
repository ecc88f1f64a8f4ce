import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { createCatalogApp } from '../../testing/catalog-app.ts'
import {
  contend,
  createCatalogDatabase,
  reserveStock,
  saveProduct,
  stockOf,
  unbalancedSkus,
  variantsOf,
} from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase(24)
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})
const token = tokens.writer
const adjust = (id: string, sku: string, delta: number, key: string | undefined = uuidv7(), reason = 'delivery') =>
  call('POST', `/api/products/${id}/variants/${sku}/stock-adjustments`, {
    token,
    body: { delta, reason },
    headers: key === '' ? {} : { 'idempotency-key': key },
  })

t.test('an adjustment changes stock and is recorded with its reason and who did it', async (t) => {
  const id = await saveProduct(db, { slug: 'counted', ...variantsOf({ counted: 5 }) })
  t.match(await adjust(id, 'counted', -2), {
    status: 201,
    body: { sku: 'counted', kind: 'adjustment', delta: -2, stock: 3, reason: 'delivery', actor: 'ada' },
  })
  t.equal(await stockOf(db, 'counted'), 3)
  t.same(await unbalancedSkus(db), [])
})

t.test('a repeated key counts once and answers the same entry', async (t) => {
  const id = await saveProduct(db, { slug: 'repeated', ...variantsOf({ repeated: 5 }) })
  const first = await adjust(id, 'repeated', 10, '"key-1"')
  const second = await adjust(id, 'repeated', 10, 'key-1')
  t.same([first.status, second.status], [201, 201])
  t.same(second.body, first.body)
  t.equal(await stockOf(db, 'repeated'), 15)
})

t.test('many requests with the same key at once count once', async (t) => {
  const id = await saveProduct(db, { slug: 'stormy', ...variantsOf({ stormy: 0 }) })
  const storm = () => Promise.all(Array.from({ length: 18 }, () => adjust(id, 'stormy', 7, 'storm')))
  const answers = await contend(db, 'stormy', 11, storm)
  for (const answer of answers) t.same([answer.status, answer.body.id], [201, answers[0]?.body.id])
  t.equal(await stockOf(db, 'stormy'), 7)
})

t.test('a key that was used for another body is refused', async (t) => {
  const id = await saveProduct(db, { slug: 'reused', ...variantsOf({ reused: 5 }) })
  await adjust(id, 'reused', 1, 'k')
  for (const other of [await adjust(id, 'reused', 2, 'k'), await adjust(id, 'reused', 1, 'k', 'another reason')]) {
    t.match(other, { status: 422, body: { type: '/docs/problems/idempotency-key-reused' } })
  }
  t.equal(await stockOf(db, 'reused'), 6)
})

t.test('the same key on another sku is another adjustment', async (t) => {
  const id = await saveProduct(db, { slug: 'pair', ...variantsOf({ 'pair-a': 0, 'pair-b': 0 }) })
  await adjust(id, 'pair-a', 1, 'monday')
  t.equal((await adjust(id, 'pair-b', 1, 'monday')).status, 201)
  t.equal(await stockOf(db, 'pair-b'), 1)
})

t.test('without a key, or with a malformed one, nothing is adjusted', async (t) => {
  const id = await saveProduct(db, { slug: 'keyless', ...variantsOf({ keyless: 5 }) })
  t.match(await adjust(id, 'keyless', 1, ''), {
    status: 400,
    body: { type: '/docs/problems/idempotency-key-required' },
  })
  t.match(await adjust(id, 'keyless', 1, '"open'), {
    status: 400,
    body: { errors: [{ pointer: '/headers/idempotency-key' }] },
  })
  t.equal(await stockOf(db, 'keyless'), 5)
})

t.test('stock never falls below zero, however many take at once', async (t) => {
  const id = await saveProduct(db, { slug: 'scarce', ...variantsOf({ scarce: 10 }) })
  const answers = await Promise.all(Array.from({ length: 30 }, () => adjust(id, 'scarce', -1)))
  const statuses = answers.map(({ status }) => status).toSorted()
  t.same(statuses, [...Array(10).fill(201), ...Array(20).fill(409)])
  t.match(answers.find(({ status }) => status === 409)?.body, {
    type: '/docs/problems/stock-below-zero',
    errors: [{ pointer: '/delta' }],
  })
  t.equal(await stockOf(db, 'scarce'), 0)
  t.same(await unbalancedSkus(db), [])
})

t.test('adjustments and sales at once lose neither', async (t) => {
  const id = await saveProduct(db, { slug: 'flow', ...variantsOf({ flow: 40 }) })
  const sales = Array.from({ length: 40 }, () =>
    reserveStock(db, { orderId: uuidv7(), lines: [{ sku: 'flow', quantity: 1 }] }),
  )
  const deliveries = Array.from({ length: 20 }, () => adjust(id, 'flow', 2))
  await Promise.all([...sales, ...deliveries])
  t.equal(await stockOf(db, 'flow'), 40)
  t.same(await unbalancedSkus(db), [])
})

t.test('an adjustment by nothing is refused by rule, a sku of another product is not found', async (t) => {
  const id = await saveProduct(db, { slug: 'odd', ...variantsOf({ odd: 5 }) })
  t.match(await adjust(id, 'odd', 0), { status: 422, body: { errors: [{ pointer: '/delta' }] } })
  t.equal((await adjust(id, 'flow', 1)).status, 404)
  t.equal((await adjust(uuidv7(), 'odd', 1)).status, 404)
})
