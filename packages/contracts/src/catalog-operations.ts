import { StaleVersionProblem } from '@techshop/http-contract/extended-problem'
import { Cursor, IdOrSlug, Slug, Uuid } from '@techshop/http-contract/fields'
import { anyone, anyoneAndStaff, operation, staff } from '@techshop/http-contract/operation'
import { pageLimit } from '@techshop/http-contract/page'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import { input, oneOf, ref } from '@techshop/http-contract/schema'
import { Type } from 'typebox'
import {
  adjustStockExamples,
  archiveProductExamples,
  createProductExamples,
  exportProductsExamples,
  getProductExamples,
  getSynonymsExamples,
  importResultExamples,
  listProductImportsExamples,
  listProductsExamples,
  listRelatedProductsExamples,
  listStockEntriesExamples,
  productLineExamples,
  suggestProductsExamples,
  undoProductImportExamples,
  updateProductExamples,
  updateSynonymsExamples,
} from './examples/catalog-examples.ts'
import { StockBelowZeroProblem } from './extended-problem.ts'
import { Money, Price } from './money.ts'
import {
  maxStock,
  Product,
  ProductImportLine,
  ProductImportResult,
  ProductList,
  ProductPage,
  ProductPatch,
  ProductSuggestions,
  ProductWrite,
  productComponents,
  productStatuses,
} from './product.ts'
import { ProductImportList, ProductImportUndo, productImportComponents } from './product-import.ts'
import { Sku } from './sku.ts'
import { StockAdjustmentWrite, StockEntry, StockEntryPage, stockComponents } from './stock-adjustment.ts'
import { Synonyms, SynonymsPatch, synonymsComponents } from './synonyms.ts'

const tag = 'products'
const write = staff('catalog:write')
/** Staff see what is not active, too. */
const read = anyoneAndStaff('catalog:write')
const byId = Type.Object({ id: Uuid })
const variantAddress = Type.Object({ id: Uuid, sku: Sku })

/** Every named schema that catalog's document refers to. */
export const catalogComponents = [
  Problem,
  InvalidMember,
  Money,
  Price,
  ...productComponents,
  ...stockComponents,
  ...synonymsComponents,
  ...productImportComponents,
  StaleVersionProblem,
  StockBelowZeroProblem,
] as const

export const productSorts = ['relevance', 'newest', 'price', '-price', 'name'] as const

/** The most bytes of one import. */
export const importLimitBytes = 2 * 1024 ** 3

const amount = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991, description }))

export const listProducts = operation({
  operationId: 'listProducts',
  method: 'GET',
  path: '/api/products',
  tag,
  summary: 'List, search and filter products',
  description:
    'Staff with `catalog:write` may also list products that are not active (`status`), and products of low stock (`stockAtMost`). Without `sort`, a search is ordered by relevance and a plain list by newest. A search by relevance that hundreds of products match returns the best of a sample; every other order returns all matches. The last of several words also matches as a prefix if few products match all words exactly. If no product matches, the spelling is corrected and `correctedQuery` is the query that was searched.\n\nOne variant must match all filters of attributes, price and stock. Its options count as attributes and override product attributes of the same name; names are compared without case, spaces and underscores. Each item of a filtered list has `match`, the matching variants, and the list is sorted by their prices.',
  access: read,
  query: input({
    limit: pageLimit(24, 100),
    cursor: Type.Optional(Cursor),
    category: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 120,
        description: 'Current or former slug of a category; its subcategories are included.',
      }),
    ),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Words to search for.' })),
    literal: Type.Optional(Type.Boolean({ description: 'Search without spelling correction.' })),
    minPrice: amount('Lowest price in minor units, such as cents.'),
    maxPrice: amount('Highest price in minor units, such as cents.'),
    inStock: Type.Optional(Type.Boolean({ description: 'Only products with available units.' })),
    attribute: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,39}:.{1,200}$' }), {
        maxItems: 20,
        description:
          '`name:value`. Values of one name are combined with or, different names with and. An option such as `Screen size` is `screen_size`.',
      }),
    ),
    sort: Type.Optional(oneOf(productSorts, { description: '`-price` sorts by price, highest first.' })),
    facets: Type.Optional(
      Type.Boolean({
        description:
          'Also count the products for each value of each attribute. Counted are at most 5,000 variants of the newest products, 1,000 variants of a filter, and 1,000 products of a search; beyond that the counts are lower bounds.',
      }),
    ),
    status: Type.Optional(oneOf([...productStatuses, 'any'], { description: 'Staff only.' })),
    stockAtMost: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: maxStock,
        description: 'Staff only: products with a variant of at most this many available units.',
      }),
    ),
  }),
  responses: { 200: ref(ProductPage) },
  problems: ['unauthenticated', 'forbidden'],
  cached: true,
  tagged: true,
  examples: listProductsExamples,
})

export const getProduct = operation({
  operationId: 'getProduct',
  method: 'GET',
  path: '/api/products/{id}',
  tag,
  summary: 'Read one product',
  description:
    'Active products are public; staff with `catalog:write` can read every product. A former slug redirects (308) to the present address.',
  access: read,
  params: Type.Object({ id: IdOrSlug }),
  responses: { 200: ref(Product), 308: null },
  problems: ['not-found'],
  cached: true,
  tagged: true,
  examples: getProductExamples,
})

export const suggestProducts = operation({
  operationId: 'suggestProducts',
  method: 'GET',
  path: '/api/products/suggestions',
  tag,
  summary: 'Suggest completions of a search',
  description: 'Words of products and categories with the prefix `q`, best first.',
  access: anyone,
  query: input({
    q: Type.String({ minLength: 1, maxLength: 100, description: 'The typed prefix.' }),
    limit: pageLimit(8, 20),
  }),
  responses: { 200: ref(ProductSuggestions) },
  cached: true,
  tagged: true,
  examples: suggestProductsExamples,
})

export const listRelatedProducts = operation({
  operationId: 'listRelatedProducts',
  method: 'GET',
  path: '/api/products/{id}/related',
  tag,
  summary: 'List related products',
  description: 'Active products of the same category or with the same attributes, most similar first.',
  access: read,
  params: byId,
  query: input({ limit: pageLimit(8, 20) }),
  responses: { 200: ref(ProductList) },
  problems: ['not-found'],
  cached: true,
  tagged: true,
  examples: listRelatedProductsExamples,
})

export const createProduct = operation({
  operationId: 'createProduct',
  method: 'POST',
  path: '/api/products',
  tag,
  summary: 'Create a product',
  description: 'With its first variants and their stock. The default `status` is draft.',
  access: write,
  body: ref(ProductWrite),
  responses: { 201: ref(Product) },
  problems: ['slug-taken', 'sku-taken', 'unknown-category', 'rule-violated'],
  tagged: true,
  located: true,
  examples: createProductExamples,
})

export const updateProduct = operation({
  operationId: 'updateProduct',
  method: 'PATCH',
  path: '/api/products/{id}',
  tag,
  summary: 'Change a product',
  description:
    'JSON Merge Patch (RFC 7396): absent members are unchanged, null clears a member. `If-Match` is the ETag of the version that was read.',
  access: write,
  params: byId,
  body: ref(ProductPatch),
  responses: { 200: ref(Product) },
  problems: [
    'not-found',
    'slug-taken',
    'sku-taken',
    'unknown-category',
    'rule-violated',
    'stale-version',
    'precondition-required',
  ],
  tagged: true,
  conditional: true,
  examples: updateProductExamples,
})

export const archiveProduct = operation({
  operationId: 'archiveProduct',
  method: 'DELETE',
  path: '/api/products/{id}',
  tag,
  summary: 'Archive a product',
  description: 'A product is never deleted, because orders refer to it.',
  access: write,
  params: byId,
  responses: { 204: null },
  problems: ['not-found', 'stale-version', 'precondition-required'],
  conditional: true,
  examples: archiveProductExamples,
})

export const adjustStock = operation({
  operationId: 'adjustStock',
  method: 'POST',
  path: '/api/products/{id}/variants/{sku}/stock-adjustments',
  tag,
  summary: 'Adjust stock',
  description:
    'The only operation that changes the stock of a sku. A repeated `Idempotency-Key` returns the same entry.',
  access: write,
  params: variantAddress,
  keyed: true,
  body: ref(StockAdjustmentWrite),
  responses: { 201: ref(StockEntry) },
  problems: ['not-found', 'stock-below-zero', 'rule-violated'],
  examples: adjustStockExamples,
})

export const listStockEntries = operation({
  operationId: 'listStockEntries',
  method: 'GET',
  path: '/api/products/{id}/variants/{sku}/stock-adjustments',
  tag,
  summary: 'Read the stock ledger of a variant, newest first',
  description: 'Every change of the stock of one sku, with its author and reason.',
  access: write,
  params: variantAddress,
  query: input({ limit: pageLimit(24, 100), cursor: Type.Optional(Cursor) }),
  responses: { 200: ref(StockEntryPage) },
  problems: ['not-found'],
  tagged: true,
  examples: listStockEntriesExamples,
})

export const importProducts = operation({
  operationId: 'importProducts',
  method: 'POST',
  path: '/api/products/import',
  tag,
  summary: 'Create or change many products',
  description:
    'The response is a stream with one result for each line, in order. A failed line does not affect other lines. Importing the same file again changes nothing. A preview shows the changes of each line; the latest imports can be undone.',
  access: write,
  query: input({
    preview: Type.Optional(
      Type.Boolean({
        description: 'Only return the result and the changes of each line; nothing is written.',
      }),
    ),
  }),
  responses: { 200: null },
  bodyLimitBytes: importLimitBytes,
  requestStream: {
    mediaTypes: ['application/x-ndjson', 'text/csv'],
    description:
      'One product a line, upsert by slug. A CSV file has a header and a row for each variant, with the decimal `price` in the currency of the shop (`priceAmount`, of old files, is in minor units). What separates its cells is seen in its header or said by a line `sep=`. Its encoding is that of its byte order mark, else that of `charset`, else UTF-8, UTF-16 or Windows-1252 by its bytes.',
    line: ref(ProductImportLine),
    examples: productLineExamples,
  },
  responseStream: {
    mediaTypes: ['application/x-ndjson'],
    description: 'One result a line.',
    line: ref(ProductImportResult),
    examples: importResultExamples,
  },
  problems: ['unsupported-media-type'],
  examples: { parameters: { preview: true } },
})

export const listProductImports = operation({
  operationId: 'listProductImports',
  method: 'GET',
  path: '/api/products/import',
  tag,
  summary: 'List the imports that can be undone',
  description: 'The latest five, the newest first.',
  access: write,
  responses: { 200: ref(ProductImportList) },
  tagged: true,
  examples: listProductImportsExamples,
})

export const undoProductImport = operation({
  operationId: 'undoProductImport',
  method: 'POST',
  path: '/api/products/import/{id}/undo',
  tag,
  summary: 'Undo an import, some hundred products at a time',
  description:
    'A changed product gets its former state; a created product is archived. A product with a later change is kept. Stock is not changed. Repeat the call until `remaining` is 0.',
  access: write,
  params: byId,
  responses: { 200: ref(ProductImportUndo) },
  problems: ['not-found', 'conflict'],
  examples: undoProductImportExamples,
})

export const exportProducts = operation({
  operationId: 'exportProducts',
  method: 'GET',
  path: '/api/products/export',
  tag,
  summary: 'Export all products in the import format',
  description: 'The response is a stream. `Accept` selects NDJSON (default) or CSV.',
  access: write,
  query: input({
    status: Type.Optional(oneOf([...productStatuses, 'any'], { description: 'All statuses by default.' })),
    category: Type.Optional(Slug),
    spreadsheet: Type.Optional(
      Type.Boolean({
        description:
          'CSV only: add a byte order mark, and an apostrophe before each cell that a spreadsheet would evaluate as a formula. Import removes both.',
      }),
    ),
  }),
  responses: { 200: null },
  responseStream: {
    mediaTypes: ['application/x-ndjson', 'text/csv'],
    description: 'One product a line.',
    line: ref(ProductImportLine),
    examples: productLineExamples,
  },
  problems: ['not-acceptable'],
  examples: exportProductsExamples,
})

export const getSynonyms = operation({
  operationId: 'getSynonyms',
  method: 'GET',
  path: '/api/catalog/synonyms',
  tag,
  summary: 'Read the search synonyms',
  description:
    'A search for one word of a group finds products with any of its words. A new shop has a default set of groups.',
  access: write,
  responses: { 200: ref(Synonyms) },
  tagged: true,
  examples: getSynonymsExamples,
})

export const updateSynonyms = operation({
  operationId: 'updateSynonyms',
  method: 'PATCH',
  path: '/api/catalog/synonyms',
  tag,
  summary: 'Change the search synonyms',
  description: 'Searches use the change within a few seconds. `If-Match` is the ETag of the version that was read.',
  access: write,
  body: ref(SynonymsPatch),
  responses: { 200: ref(Synonyms) },
  problems: ['stale-version', 'precondition-required'],
  tagged: true,
  conditional: true,
  examples: updateSynonymsExamples,
})

export const catalogOperations = [
  listProducts,
  suggestProducts,
  exportProducts,
  getProduct,
  listRelatedProducts,
  createProduct,
  updateProduct,
  archiveProduct,
  adjustStock,
  listStockEntries,
  importProducts,
  getSynonyms,
  updateSynonyms,
  listProductImports,
  undoProductImport,
] as const
