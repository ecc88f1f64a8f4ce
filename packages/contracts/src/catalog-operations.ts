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
import { StaleVersionProblem, StockBelowZeroProblem } from './extended-problem.ts'
import { Cursor, IdOrSlug, Sku, Slug, Uuid } from './fields.ts'
import { Money, Price } from './money.ts'
import { anyone, anyoneAndStaff, operation, staff } from './operation.ts'
import { pageLimit } from './page.ts'
import { InvalidMember, Problem } from './problem.ts'
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
import { input, oneOf, ref } from './schema.ts'
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
    'Staff with `catalog:write` may also ask for products that are not active, with `status`, and for those that run out, with `stockAtMost`. Without `sort`, a search is ordered by relevance and a plain list by newest. By relevance, a search that hundreds of products match ends after the best of some of them, and the last of several words counts as one that may go on only where few products have all as they are; every other order lists them all. Where nothing has the words, their spelling is corrected, and `correctedQuery` tells what was searched instead.\n\nAttributes, prices and stock are demanded of one variant, all together; its options count as attributes, in place of those of the product that have the same name but for capitals, spaces and underscores. Such a list says with `match` which variants fit, and is sorted by their prices.',
  access: read,
  query: input({
    limit: pageLimit(24, 100),
    cursor: Type.Optional(Cursor),
    category: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 120,
        description: 'Slug of a category, also one that it had before; everything below it is included.',
      }),
    ),
    q: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Words to search for.' })),
    literal: Type.Optional(
      Type.Boolean({ description: 'Search for the words as they are: where nothing has them, nothing is found.' }),
    ),
    minPrice: amount('Lowest price in minor units, such as cents.'),
    maxPrice: amount('Highest price in minor units, such as cents.'),
    inStock: Type.Optional(Type.Boolean({ description: 'Only what can be ordered now.' })),
    attribute: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9_]{0,39}:.{1,200}$' }), {
        maxItems: 20,
        description:
          '`name:value`; the same name again means or, another name means and. An option such as `Screen size` is `screen_size`.',
      }),
    ),
    sort: Type.Optional(oneOf(productSorts, { description: '`-price` is highest price first.' })),
    facets: Type.Optional(
      Type.Boolean({
        description:
          'Also count the products with each value of each attribute, in at most 5,000 variants, of the newest products, or 1,000 of a filter and 1,000 products of a search: of more, the counts are the least that there are.',
      }),
    ),
    status: Type.Optional(oneOf([...productStatuses, 'any'], { description: 'Staff only.' })),
    stockAtMost: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: maxStock,
        description: 'Staff only: with a variant of which at most so many units can be ordered.',
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
    'Anyone sees active products; staff with `catalog:write` see every product. A slug that a product had before is answered with 308 and its address now.',
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
  summary: 'Complete a search while it is typed',
  description: 'Words of products and categories that begin as `q` does, best first.',
  access: anyone,
  query: input({
    q: Type.String({ minLength: 1, maxLength: 100, description: 'What was typed so far.' }),
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
  summary: 'A few products that are like this one',
  description: 'Active products of the same category or with the same attributes, most alike first.',
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
  description: 'With its first variants and their stock. It is a draft unless `status` says otherwise.',
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
    'JSON Merge Patch (RFC 7396): what is left out stays, null empties. `If-Match` carries the ETag that was read.',
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
  description: 'Orders refer to what was sold, so a product is never removed.',
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
  summary: 'Add or take away stock',
  description:
    'The only way to change the stock of a sku. The same `Idempotency-Key` again answers with the same entry.',
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
  description: 'Every change of the stock of one sku, with who made it and why.',
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
    'A stream with a result for each line, in order. A line that fails leaves the others alone. The same file again changes nothing. What a line would change is shown by a preview; the latest imports can be undone.',
  access: write,
  query: input({
    preview: Type.Optional(
      Type.Boolean({
        description: 'Only say what would become of each line, with what it changes: nothing is written.',
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
    'A product that the import changed becomes what it was, one that it made is archived. What was changed since stays as it is. Stock is not touched. Repeat it until nothing remains.',
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
  summary: 'Export every product in the form that import takes',
  description: 'A stream. `Accept` chooses between NDJSON, which is the default, and CSV.',
  access: write,
  query: input({
    status: Type.Optional(oneOf([...productStatuses, 'any'], { description: 'All of them when left out.' })),
    category: Type.Optional(Slug),
    spreadsheet: Type.Optional(
      Type.Boolean({
        description:
          'Of CSV only: with a byte order mark, and an apostrophe before each cell that a spreadsheet would take for a formula. Import takes both away.',
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
  summary: 'Read the synonyms that searches know',
  description: 'A search for one word of a group finds what has any of them. A shop begins with groups of its kind.',
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
  summary: 'Change the synonyms that searches know',
  description: 'Searches go by them within a few seconds. `If-Match` carries the ETag that was read.',
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
