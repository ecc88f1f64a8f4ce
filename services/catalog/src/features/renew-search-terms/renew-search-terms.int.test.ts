import { eventually } from '@techshop/test-kit/eventually'
import { testLogger } from '@techshop/test-kit/logger'
import { sql } from 'kysely'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'
import { multiplyProduct } from '../../testing/many-products.ts'
import { startRenewal } from './renew-search-terms.ts'

const { db, drop } = await createCatalogDatabase()
const { call, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const categoryId = await saveCategory(db, { slug: 'routers', name: 'Routers' })
const id = await saveProduct(db, {
  slug: 'hub',
  name: 'Wi-Fi Hub 256 GB',
  categoryId,
  attributes: { kind: 'Access points' },
  variants: [variant('HUB-1', 3)],
})
const find = async (q: string): Promise<string[]> =>
  (await call('GET', `/api/products?q=${encodeURIComponent(q)}&literal=true`)).body.items.map(
    ({ slug }: { slug: string }) => slug,
  )
/** As a version that knows words only writes products. */
const writeAsBefore = () =>
  sql`update products set search = to_tsvector('simple', 'wi fi hub 256 gb'), searched_version = null`.execute(db)

t.test('products of the version before are found by their words at once, and by all terms soon', async (t) => {
  await writeAsBefore()
  const before = await db.selectFrom('products').select(['version', 'updated_at']).execute()
  t.same(await find('hub'), ['hub'])
  t.same(await find('wifi'), [])
  const renewal = startRenewal({ db, logger: testLogger })
  try {
    await eventually('the terms are there', async () => (await find('wifi')).length === 1)
  } finally {
    await renewal.stop()
  }
  for (const q of ['wifi', '256gb', 'router', 'access points', 'HUB-1']) t.same(await find(q), ['hub'], q)
  t.same(
    await db.selectFrom('products').select(['version', 'updated_at']).execute(),
    before,
    'the product is as it was',
  )
})

t.test('a product that the version before changed is behind again', async (t) => {
  await sql`update products set search = to_tsvector('simple', 'hub'), version = version + 1`.execute(db)
  const renewal = startRenewal({ db, logger: testLogger })
  try {
    await eventually('the terms are there', async () => (await find('wifi')).length === 1)
  } finally {
    await renewal.stop()
  }
  t.same(await find('wifi'), ['hub'])
})

t.test('two workers renew all of many products, each once', async (t) => {
  const idOf = `overlay(md5('hub ' || n) placing '01907' from 1 for 5)::uuid`
  await multiplyProduct(db, id, 450, {
    products: { id: idOf, slug: `'hub-' || n` },
    variants: { product_id: idOf, sku: `'HUB-N-' || n` },
  })
  await writeAsBefore()
  const renewals = [startRenewal({ db, logger: testLogger }), startRenewal({ db, logger: testLogger })]
  try {
    await eventually('nothing is behind', async () => {
      const { rows } = await sql<{ behind: number }>`
        select count(*) as behind from products where searched_version is distinct from version`.execute(db)
      return rows[0]?.behind === 0
    })
  } finally {
    await Promise.all(renewals.map((renewal) => renewal.stop()))
  }
  t.ok((await find('HUB-N-450')).includes('hub-450'))
})
