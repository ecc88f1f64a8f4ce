import { connectDatabase } from '@techshop/database/connection'
import { migrateToLatest } from '@techshop/database/migrations'
import { inTransaction } from '@techshop/database/transaction'
import { createTestDatabase, type TestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { catalogMigrations, type Database, migrationsFolder, type Tables } from '../database/database.ts'
import { saveProducts } from '../database/product-repository.ts'

import { decideProduct } from '../domain/product-decision.ts'
import { type ProductCreation, wantedByCreation } from '../domain/product-writes.ts'
import { reserveStocks, type StockDemand, type StockOutcome } from '../features/reserve-stock/reserve-stock.ts'

/** A migrated catalog database that nobody else uses. */
export const createCatalogDatabase = (poolSize = 20): Promise<TestDatabase<Tables>> =>
  createTestDatabase<Tables>({
    connect: connectDatabase,
    template: 'catalog',
    migrate: async (db) => migrateToLatest(db, await catalogMigrations()),
    sources: [migrationsFolder],
    poolSize,
  })

/** Saves an active product as the service would, and returns its id. */
export const saveProduct = async (
  db: Database,
  product: Partial<ProductCreation> & Pick<ProductCreation, 'slug'>,
  id: string = uuidv7(),
): Promise<string> => {
  const creation: ProductCreation = {
    name: product.slug,
    status: 'active',
    variants: [variant(product.slug)],
    ...product,
  }
  const decision = decideProduct(undefined, wantedByCreation(creation), {
    id,
    now: new Date(),
    rules: { currency: 'USD', isUsableSlug: () => true, pictureFault: () => undefined },
    skuOwners: new Map(),
    isCategoryKnown: true,
    categoryPointer: '/categoryId',
    stockOfKnownSku: 'refused',
  })
  if (decision.outcome !== 'changed') throw new Error(JSON.stringify(decision))
  await inTransaction(db, (trx) =>
    saveProducts(trx, [decision.change], { actor: 'tester', operation: 'createProduct', requestId: 'test' }),
  )
  return id
}

/** A variant for 10.00 USD. */
export const variant = (sku: string, stock = 0, options: Record<string, string> = {}) => ({
  sku,
  stock,
  options,
  price: { amount: 1000, currency: 'USD' },
})

/** A product with one variant for each sku, told apart by an option. */
export const variantsOf = (stocks: Readonly<Record<string, number>>) => ({
  options: [{ name: 'Kind', values: Object.keys(stocks) }],
  variants: Object.entries(stocks).map(([sku, stock]) => variant(sku, stock, { Kind: sku })),
})

export const stockOf = async (db: Database, sku: string): Promise<number> => {
  const { stock } = await db.selectFrom('variants').select('stock').where('sku', '=', sku).executeTakeFirstOrThrow()
  return stock
}

/** Skus whose ledger does not add up to their stock. */
export const unbalancedSkus = async (db: Database): Promise<string[]> => {
  const { rows } = await sql<{ sku: string }>`
    select v.sku from variants v left join stock_entries e on e.sku = v.sku
    group by v.sku having v.stock is distinct from coalesce(sum(e.delta), 0)`.execute(db)
  return rows.map(({ sku }) => sku)
}

/** Types of the events recorded about an aggregate, oldest first. */
export const eventsOf = async (db: Database, aggregateId: string) =>
  db
    .selectFrom('outbox')
    .select(['type', 'version', 'data', 'request_id', 'traceparent'])
    .where('aggregate_id', '=', aggregateId)
    .orderBy('id')
    .execute()

/**
 * Starts some work while a sku is locked and lets go when at least `waiting` statements of it wait for a lock, so that
 * they really contend however fast the machine is.
 */
export const contend = async <Result>(
  db: Database,
  sku: string,
  waiting: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const { promise: locked, resolve: isLocked } = Promise.withResolvers<void>()
  const holding = db.transaction().execute(async (trx) => {
    await sql`select from variants where sku = ${sku} for update`.execute(trx)
    isLocked()
    await released
  })
  await locked
  const working = work()
  await eventually(`${waiting} wait`, async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
    return (rows[0]?.count ?? 0) >= waiting
  })
  release()
  await holding
  return working
}

/** Has an order served that comes alone. */
export const reserveStock = async (
  db: Database,
  order: Omit<StockDemand, 'origin'> & Partial<StockDemand>,
): Promise<StockOutcome> => {
  const [outcome] = await reserveStocks(db, [{ origin: {}, ...order }], new Date())
  return outcome as StockOutcome
}
