import { indexesOf, indexesUsedBy } from '@techshop/test-kit/index-use'
import t from 'tap'
import { getCategory } from '../features/get-category/get-category.query.ts'
import { createCategoriesDatabase, newCategory } from '../testing/categories-database.ts'
import { loadContents } from './category-repository.ts'
import { type Database, openDatabase } from './database.ts'

const { db, url, drop } = await createCategoriesDatabase()
t.teardown(() => drop())
const { id } = await newCategory(db, { slug: 'laptops' })

/** A statement for each index of categories: what would read a table from end to end without it. */
const statements: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  categories_parent: (db) => db.transaction().execute((trx) => loadContents(trx, id)),
  categories_slug_key: (db) => getCategory(db)('laptops'),
}
const ofTheOutbox = 'outbox_unpublished'

t.test('each index is there for a statement', async (t) => {
  t.same(await indexesOf(db), [...Object.keys(statements), ofTheOutbox].sort())
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
