import { catalogComponents } from '@techshop/contracts/catalog-operations'
import { isUsableSlug } from '@techshop/contracts/fields'
import { inBulkhead, PROBE } from '@techshop/database/bulkhead'
import { readingReplica } from '@techshop/database/connection'
import type { ServiceConfig } from '@techshop/service-runtime/config'
import { unavailable } from '@techshop/service-runtime/problem'
import { createService, type Service } from '@techshop/service-runtime/service'
import type { Database } from './database/database.ts'
import { keepShopWords } from './database/shop-words.ts'
import { readSynonyms } from './database/synonyms.ts'
import { adjustStockRoute } from './features/adjust-stock/adjust-stock.route.ts'
import { adjustStock } from './features/adjust-stock/adjust-stock.ts'
import { archiveProductRoute } from './features/archive-product/archive-product.route.ts'
import { createProductRoute } from './features/create-product/create-product.route.ts'
import { exportProductsRoute } from './features/export-products/export-products.route.ts'
import { exportedProducts, namesInUse } from './features/export-products/exported-products.query.ts'
import { getProduct } from './features/get-product/get-product.query.ts'
import { getProductRoute } from './features/get-product/get-product.route.ts'
import { getSynonymsRoute } from './features/get-synonyms/get-synonyms.route.ts'
import { importProductsRoute } from './features/import-products/import-products.route.ts'
import { listImportsRoute } from './features/list-imports/list-imports.route.ts'
import { listImports } from './features/list-imports/list-imports.ts'
import { countFacets } from './features/list-products/count-facets.query.ts'
import { listProducts } from './features/list-products/list-products.query.ts'
import { listProductsRoute } from './features/list-products/list-products.route.ts'
import { listRelatedProducts } from './features/list-related-products/list-related-products.query.ts'
import { listRelatedProductsRoute } from './features/list-related-products/list-related-products.route.ts'
import { listStockEntries } from './features/list-stock-entries/list-stock-entries.query.ts'
import { listStockEntriesRoute } from './features/list-stock-entries/list-stock-entries.route.ts'
import { suggestProducts } from './features/suggest-products/suggest-products.query.ts'
import { suggestProductsRoute } from './features/suggest-products/suggest-products.route.ts'
import { undoImportRoute } from './features/undo-import/undo-import.route.ts'
import { updateProductRoute } from './features/update-product/update-product.route.ts'
import { updateSynonymsRoute } from './features/update-synonyms/update-synonyms.route.ts'
import { updateSynonyms } from './features/update-synonyms/update-synonyms.ts'
import { type CatalogMetrics, createMetrics } from './metrics.ts'
import { pictureFault } from './picture-fault.ts'
import { classifyError } from './problems.ts'
import type { ProductWriting } from './product-writing.ts'
import { questionOf } from './search/question.ts'

export interface AppDependencies {
  readonly db: Database
  /** ISO 4217. */
  readonly currency: string
  /** Origins besides the shop's own that pages may show pictures of. */
  readonly pictureOrigins: readonly string[]
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  /** Whether catalog has ever had a whole copy of the categories. */
  hasCategories(): Promise<boolean>
  /** Whether database and migrations are there. */
  hasDatabase(): Promise<boolean>
  now(): Date
}

export interface App {
  readonly service: Service
  readonly metrics: CatalogMetrics
}

/** How long a write waits for a category that may just have been created. */
const MAXIMUM_LAG_MS = 2_000
/** An import of a large catalogue takes its time to arrive. */
const UPLOAD_TIMEOUT_MS = 3_600_000

/** The HTTP side of catalog: every operation of its contract, each registered by hand. */
export const createApp = async (
  config: ServiceConfig,
  dependencies: AppDependencies,
  logDestination?: { write(line: string): void },
): Promise<App> => {
  const { hasCategories, hasDatabase } = dependencies
  const service = await createService({
    name: 'catalog',
    title: 'Catalog',
    version: '1.0.0',
    description: 'Keeps products with their variants, prices and stock, and finds them.',
    schemas: catalogComponents,
    config,
    sharedRead: (read) => readingReplica(dependencies.db, read),
    ready: async () => (await hasDatabase()) && (await hasCategories()),
    classifyError,
    requestTimeoutMs: UPLOAD_TIMEOUT_MS,
    ...(logDestination ? { logDestination } : {}),
  })
  // Without a copy of the categories that ever was whole, lists by category would silently lack products.
  let isWhole = false
  service.addHook('onRequest', (request, _reply, done) => {
    if (isWhole || !request.routeOptions.config.operation) return done()
    hasCategories().then((answer) => {
      isWhole = answer
      done(answer ? undefined : unavailable())
    }, done)
  })
  // Each operation may hold its share of the pool, so that one that is slow leaves connections to the others.
  service.addHook('preHandler', (request, _reply, done) =>
    inBulkhead(request.routeOptions.config.operation?.operationId ?? PROBE, done),
  )
  const metrics = createMetrics(service.registry)
  registerReads(service, dependencies.db)
  registerWrites(service, dependencies, metrics)
  return { service, metrics }
}

const registerReads = (service: Service, db: Database): void => {
  const shopWords = keepShopWords(db)
  listProductsRoute(service, {
    ask: async (text) => questionOf(text, await shopWords()),
    listProducts: (listing) => listProducts(db, shopWords, listing),
    countFacets: (selection) => countFacets(db, selection),
  })
  suggestProductsRoute(service, (typed, limit) => suggestProducts(db, shopWords, typed, limit))
  exportProductsRoute(service, {
    exportedProducts: (selection) => exportedProducts(db, selection),
    namesInUse: () => namesInUse(db),
  })
  getProductRoute(service, (idOrSlug, statuses) => getProduct(db, idOrSlug, statuses))
  listRelatedProductsRoute(service, (id, statuses, limit) => listRelatedProducts(db, id, statuses, limit))
  getSynonymsRoute(service, () => readSynonyms(db))
  listStockEntriesRoute(service, (variant, limit, cursor) => listStockEntries(db, variant, limit, cursor))
}

const registerWrites = (service: Service, dependencies: AppDependencies, metrics: CatalogMetrics): void => {
  const { db, currency, pictureOrigins, now, nudge } = dependencies
  const rules = { currency, isUsableSlug, pictureFault: (url: string) => pictureFault(url, pictureOrigins) }
  const writing: ProductWriting = { db, rules, maximumLagMs: MAXIMUM_LAG_MS, now, nudge }
  createProductRoute(service, writing)
  updateProductRoute(service, writing)
  archiveProductRoute(service, writing)
  adjustStockRoute(service, (adjustment) => adjustStock(db, now, adjustment))
  updateSynonymsRoute(service, (edit) => updateSynonyms(db, now, edit))
  importProductsRoute(service, writing, metrics.imported)
  listImportsRoute(service, () => listImports(db))
  undoImportRoute(service, writing)
}
