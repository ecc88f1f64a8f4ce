import { requestRebuild } from '@techshop/read-model/rebuild'
import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import { v7 as uuidv7 } from 'uuid'
import { placingReader } from '../../database/placing.ts'
import type { ProjectedProduct } from '../../domain/projected-product.ts'
import { productData, standInForCatalog } from '../../testing/catalog-stand-in.ts'
import { createWorld, newKey, orderRequest } from '../../testing/world.ts'
import { productReadModel, projectProducts } from './project-product.ts'

const world = await createWorld(t)
const { db } = world
const catalog = await standInForCatalog(t, world.nats.url)
const readPlacing = placingReader(db)
const sold = async (...skus: string[]) =>
  [...(await readPlacing({ key: newKey(), skus })).sellable.values()]
    .map(({ sku, price }) => `${sku} ${price.amount}`)
    .sort()
const projectProduct = (product: ProjectedProduct) => projectProducts(db, [product])
const product = (
  id: string,
  version: number,
  prices: Record<string, number>,
  more: Partial<ProjectedProduct> = {},
) => ({
  id,
  version,
  status: 'active',
  deleted: false,
  name: 'Lamp',
  variants: Object.entries(prices).map(([sku, amount]) => ({ sku, options: {}, price: { amount, currency: 'USD' } })),
  ...more,
})

t.test('the first snapshot makes orders ready, and what it brings can be ordered', async (t) => {
  const instance = await world.start({ roles: new Set(['api', 'worker']) })
  t.equal((await instance.call('GET', '/readyz')).status, 503)
  const [one, other] = [uuidv7(), uuidv7()]
  const event = (id: string, sku: string, status: 'active' | 'archived') => ({
    type: status === 'archived' ? 'catalog.product.archived.v1' : 'catalog.product.changed.v1',
    aggregateId: id,
    version: 3,
    data: productData({ id, sku, status }),
  })
  const stopAnswering = catalog.answerWith([event(one, 'FIRST', 'active'), event(other, 'GONE', 'archived')])
  await eventually('orders is ready', async () => (await instance.call('GET', '/readyz')).status === 200)
  t.same(await sold('FIRST', 'GONE'), ['FIRST 1000'])

  await catalog.say('catalog.product.changed.v1', one, 4, productData({ id: one, sku: 'FIRST', amount: 1200 }))
  await eventually('the new price is there', async () => (await sold('FIRST'))[0] === 'FIRST 1200')
  const body = orderRequest([{ sku: 'FIRST' }])
  Object.assign(body.items[0] ?? {}, { unitPrice: { amount: 1000, currency: 'USD' } })
  const headers = { 'idempotency-key': newKey() }
  t.match(await instance.call('POST', '/api/orders', { body, headers }), {
    status: 409,
    body: { type: '/docs/problems/price-changed', items: [{ sku: 'FIRST', unitPrice: { amount: 1200 } }] },
  })

  await stopAnswering()
  catalog.answerWith([event(one, 'FIRST', 'active')])
  const lost = product(uuidv7(), 1, { LOST: 1 })
  await projectProduct(lost)
  await requestRebuild(db, productReadModel)
  await eventually('what catalog no longer has is swept', async () => (await sold('LOST')).length === 0)
  t.same(await sold('FIRST'), ['FIRST 1200'], 'and a newer state is kept, whatever the snapshot says')
  t.equal((await instance.call('GET', '/readyz')).status, 200, 'the old rows serve meanwhile')
  await instance.stop()
})

t.test('only a higher version changes the read model, whatever the order of arrival', async (t) => {
  const id = uuidv7()
  await projectProduct(product(id, 5, { P: 500 }))
  await projectProduct(product(id, 4, { P: 400 }))
  await projectProduct(product(id, 5, { P: 555 }))
  t.same(await sold('P'), ['P 500'])
  await projectProduct(product(id, 6, { P: 600, Q: 1 }))
  t.same(await sold('P', 'Q'), ['P 600', 'Q 1'])
})

t.test('of versions in one batch the highest stays, and of several products each has its own', async (t) => {
  const [one, other, gone] = [uuidv7(), uuidv7(), uuidv7()]
  await projectProduct(product(other, 1, { N: 1, O: 1 }))
  await projectProducts(db, [
    product(one, 1, { M: 1 }),
    product(one, 3, { M: 3 }),
    product(one, 2, { M: 2 }),
    product(other, 2, { O: 2 }),
    product(gone, 1, { L: 1 }, { status: 'archived', deleted: true }),
  ])
  t.same(await sold('L', 'M', 'N', 'O'), ['M 3', 'O 2'])
})

t.test('a sku that is no longer listed is no longer sold', async (t) => {
  const id = uuidv7()
  await projectProduct(product(id, 1, { R: 1, S: 1, T: 1 }))
  await projectProduct(product(id, 2, { S: 2 }))
  t.same(await sold('R', 'S', 'T'), ['S 2'])
})

t.test('an archived product leaves a tombstone, which no older event digs up', async (t) => {
  const id = uuidv7()
  await projectProduct(product(id, 2, { U: 1 }, { status: 'archived', deleted: true }))
  await projectProduct(product(id, 1, { U: 1 }))
  t.same(await sold('U'), [])
  await projectProduct(product(id, 3, { U: 3 }))
  t.same(await sold('U'), ['U 3'], 'but a newer one does')
})

t.test('drafts are not sold', async (t) => {
  const id = uuidv7()
  await projectProduct(product(id, 1, { V: 1 }))
  await projectProduct(product(id, 2, { V: 1 }, { status: 'draft' }))
  t.same(await sold('V'), [])
})

t.test('twenty versions at once, in any order: the highest stays', async (t) => {
  for (let round = 0; round < 5; round += 1) {
    const id = uuidv7()
    const versions = Array.from({ length: 20 }, (_, n) => n + 1).sort(() => Math.random() - 0.5)
    await Promise.all(versions.map((version) => projectProduct(product(id, version, { [`W${round}`]: version }))))
    t.same(await sold(`W${round}`), [`W${round} 20`])
  }
})
