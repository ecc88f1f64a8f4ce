import { indexesOf, indexesUsedBy } from '@techshop/test-kit/index-use'
import { sql } from 'kysely'
import t from 'tap'
import { countFacets } from '../features/list-products/count-facets.query.ts'
import { listProducts, type ProductListing } from '../features/list-products/list-products.query.ts'
import { listStockEntries } from '../features/list-stock-entries/list-stock-entries.query.ts'
import { searchQueryOf } from '../search/query.ts'
import { saveCategory } from '../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variantsOf } from '../testing/catalog-database.ts'
import { multiplyProduct } from '../testing/many-products.ts'
import { findCategoryIds } from './category-read-model.ts'
import { type Database, openDatabase } from './database.ts'
import { readVariants } from './product-rows.ts'
import { renewTerms } from './search-renewal.ts'
import { correctedText, rememberWords } from './search-vocabulary.ts'
import { keepShopWords } from './shop-words.ts'

const { db, url, drop } = await createCatalogDatabase()
t.teardown(() => drop())

const parentId = await saveCategory(db, { slug: 'lights' })
const categoryId = await saveCategory(db, { slug: 'lamps', parentId })
const id = await saveProduct(db, { slug: 'lamp', name: 'Lamp', categoryId, ...variantsOf({ LAMP: 1 }) })
const idOf = `overlay(md5('lamp ' || n) placing '01907' from 1 for 5)::uuid`
await multiplyProduct(db, id, 4_000, {
  products: {
    id: idOf,
    slug: `'lamp-' || n`,
    name: `'Lamp ' || n`,
    search_name: `'lamp ' || n`,
    attributes: `jsonb_build_object('shade', case n % 500 when 0 then 'rare' else (n % 3)::text end)`,
    price_amount: '1000 + n',
    category_id: `case n % 4 when 0 then category_id end`,
  },
  variants: { product_id: idOf, sku: `'LAMP-' || n`, price_amount: '1000 + n' },
})
const words = Array.from({ length: 20_000 }, (_, n) => `word${n * 7_919}`)
await db.transaction().execute((trx) => rememberWords(trx, words))
await sql`analyze`.execute(db)

const list =
  ({
    category,
    attribute,
    q,
    facets,
    ...listing
  }: { category?: string; attribute?: string; q?: string; facets?: boolean } & Partial<ProductListing>) =>
  async (db: Database): Promise<unknown> => {
    const words = keepShopWords(db)
    const selection = {
      statuses: ['active'] as const,
      category,
      searchQuery: q === undefined ? undefined : searchQueryOf(q, await words()),
      attributes: new Map(attribute === undefined ? [] : [['shade', [attribute]]]),
    }
    if (facets) return countFacets(db, selection)
    return listProducts(db, words, { selection, text: q, isLiteral: true, sort: 'newest', limit: 24, ...listing })
  }

/** A statement for each index of catalog: what would read a table from end to end without it. */
const statements: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  category_read_model_parent: list({ category: 'lights' }),
  category_read_model_slug: (db) => findCategoryIds(db, ['lamps']),
  offers_category_newest: list({ category: 'lamps', attribute: '1' }),
  offers_category_price: list({ category: 'lamps', attribute: '1', sort: 'price' }),
  offers_keys: list({ attribute: 'rare', facets: true }),
  offers_newest: list({ attribute: '1' }),
  offers_price: list({ attribute: '1', sort: 'price' }),
  products_category_name: list({ category: 'lamps', sort: 'name' }),
  products_category_newest: list({ category: 'lamps' }),
  products_category_price: list({ category: 'lamps', sort: 'price' }),
  products_name: list({ sort: 'name' }),
  products_newest: list({}),
  products_price: list({ sort: 'price' }),
  products_sample_terms: list({ q: 'lamp', sort: 'relevance' }),
  products_search_behind: (db) => db.transaction().execute((trx) => renewTerms(trx, 10)),
  products_words: list({ q: 'lamp light', sort: 'relevance' }),
  search_vocabulary_alike: async (db) => correctedText(db, 'lantrn', await keepShopWords(db)()),
  stock_entries_newest: (db) => listStockEntries(db, { productId: id, sku: 'LAMP' }, 10, undefined),
  variants_product: (db) => readVariants(db, [id], []),
}
/** What the relay reads; the test of orders' indexes shows that it does. */
const ofTheOutbox = 'outbox_unpublished'
/** What the version before migration 0014 reads, which the released one is: it goes when a later one is released. */
const ofTheReleasedVersion = 'products_sample'

t.test('each index is there for a statement', async (t) => {
  t.same(await indexesOf(db), [...Object.keys(statements), ofTheOutbox, ofTheReleasedVersion].sort())
})

for (const [index, statement] of Object.entries(statements)) {
  t.test(`a statement finds its rows by ${index}`, async (t) => {
    const used = await indexesUsedBy({ db, url }, async (eagerUrl) => {
      const eager = openDatabase({ url: eagerUrl, applicationName: 'indexes', poolSize: 10 })
      await statement(eager).finally(() => eager.destroy())
    })
    t.ok(used.includes(index), used.join(', '))
  })
}
