import { isUsableSlug } from '@techshop/contracts/reserved-slugs'
import type { Service } from '@techshop/service-runtime/service'
import type { CatalogHost } from './catalog-host.ts'
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
import { listOfCategory } from './features/list-products/list-of-category.ts'
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
import type { CatalogMetrics } from './metrics.ts'
import { pictureFault } from './picture-fault.ts'
import type { ProductWriting } from './product-writing.ts'
import { searchQueryOf } from './search/query.ts'

/** How long a write waits for a category that may just have been created. */
const MAXIMUM_LAG_MS = 2_000

/** Every operation of catalog's contract, each registered by hand. */
export const registerRoutes = (host: CatalogHost, metrics: CatalogMetrics): void => {
  registerReads(host.service, host.db)
  registerWrites(host, metrics)
}

const registerReads = (service: Service, db: Database): void => {
  const shopWords = keepShopWords(db)
  listProductsRoute(service, {
    understand: async (text) => searchQueryOf(text, await shopWords()),
    listProducts: (listing) => listOfCategory(db, shopWords, listing),
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

const registerWrites = ({ service, config, db, now, nudge }: CatalogHost, metrics: CatalogMetrics): void => {
  const { currency, pictureOrigins } = config
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
