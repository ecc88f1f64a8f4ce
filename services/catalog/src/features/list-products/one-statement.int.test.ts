import { observeConnections } from '@techshop/test-kit/observed-connections'
import t from 'tap'
import { openDatabase } from '../../database/database.ts'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'

const { db, url, drop } = await createCatalogDatabase()
const observed = await observeConnections(url)
const observedDb = openDatabase({ url: observed.url, applicationName: 'observed', poolSize: 4 })
const { call, close } = await createCatalogApp(observedDb)
t.teardown(async () => {
  await close()
  await observedDb.destroy()
  await observed.close()
  await drop()
})
const parentId = await saveCategory(db, { slug: 'computers' })
const categoryId = await saveCategory(db, { slug: 'laptops', parentId })
for (const slug of ['aurora', 'borealis', 'corona']) {
  const variants = [variant(slug, 1)]
  await saveProduct(db, { slug, name: `Laptop ${slug}`, categoryId, attributes: { brand: slug }, variants })
}

/** What words mean is kept for all searches of a process, and asked for anew once in a while. */
const isOfShopWords = (statement: string): boolean => /search_synonyms|"parentId"/.test(statement)

const statementsOf = async (path: string, isCounted = (statement: string) => !isOfShopWords(statement)) => {
  observed.takeStatements()
  const { status } = await call('GET', path)
  if (status !== 200) throw new Error(`${path} answered ${status}`)
  return observed.takeStatements().filter(isCounted).length
}

t.test('a list, a search and a product cost one statement each', async (t) => {
  const { nextCursor } = (await call('GET', '/api/products?limit=1')).body
  for (const path of [
    '/api/products',
    `/api/products?limit=1&cursor=${nextCursor}`,
    '/api/products?category=computers&sort=-price&inStock=true',
    '/api/products?attribute=brand:aurora&minPrice=0&maxPrice=100000000',
    '/api/products?q=laptop',
    '/api/products?q=laptop%20aurora',
    '/api/products?q=lap',
    '/api/products/suggestions?q=lap',
    '/api/products/aurora',
  ]) {
    t.equal(await statementsOf(path), 1, path)
  }
})

t.test(
  'a list of a category in which there is nothing costs one more: perhaps the category is called otherwise now',
  async (t) => {
    t.equal(await statementsOf('/api/products?category=unheard-of'), 2)
  },
)

t.test('facets cost one statement more, asked at the same time', async (t) => {
  t.equal(await statementsOf('/api/products?facets=true&sort=name'), 2)
})

t.test('what words mean is not read for each search', async (t) => {
  let read = 0
  for (let search = 0; search < 50; search += 1)
    read += await statementsOf(`/api/products?q=laptop${search}`, isOfShopWords)
  t.ok(read < 25, `${read} statements for 50 searches`)
})
