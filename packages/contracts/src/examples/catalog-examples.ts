import type { Examples, OperationExamples } from '@techshop/http-contract/example'
import type { StockEntry } from '../stock-adjustment.ts'
import type { Synonyms } from '../synonyms.ts'
import {
  laptop,
  laptopCategory,
  laptopId,
  laptopLine,
  laptopSku,
  laptopWrite,
  newLaptop,
  renamedLaptop,
  renaming,
  repricing,
} from './product-examples.ts'

const ifMatch = '"7-3f9a1c0b5d2e4f60718a"'
const nextCursor = 'eyJhIjpbMTc2MzU3MDQwNV0sImkiOiIwMTk4ZjFjMCJ9'

const delivery: StockEntry = {
  id: '0198f1c3-55ad-7e20-b0a4-9a3c7d5e1f42',
  sku: laptopSku,
  kind: 'adjustment',
  delta: 25,
  stock: 62,
  reason: 'Delivery 4711',
  actor: 'staff-17',
  createdAt: '2026-11-20T08:00:12.004Z',
}

const reservation: StockEntry = {
  id: '0198f1c3-1b02-7d91-9a77-2e64b0c8f915',
  sku: laptopSku,
  kind: 'reservation',
  delta: -2,
  stock: 37,
  reason: 'order',
  actor: 'orders',
  orderId: '0198f1c2-8e40-7f65-a3d1-7b2c9e0f4a18',
  createdAt: '2026-11-19T16:41:30.771Z',
}

export const listProductsExamples: OperationExamples = {
  parameters: {
    limit: 24,
    cursor: nextCursor,
    category: 'laptops',
    q: 'light laptop',
    literal: false,
    minPrice: 50_000,
    maxPrice: 150_000,
    inStock: true,
    attribute: ['brand:Aurora', 'memory:16 GB'],
    sort: 'price',
    facets: true,
    status: 'active',
    stockAtMost: 5,
    'if-none-match': '"5b1d8c07e2f94a36b0c1"',
  },
  responses: {
    200: {
      page: { summary: 'A page with a next page', value: { items: [laptop], nextCursor } },
      lastPageWithFacets: {
        summary: 'The last page, with facets',
        value: { items: [laptop], nextCursor: null, facets: { brand: [{ value: 'Aurora', count: 1 }] } },
      },
      filtered: {
        summary: 'A filtered list, with the matching variants',
        value: {
          items: [{ ...laptop, match: { skus: [laptopSku], price: laptop.price, availability: laptop.availability } }],
          nextCursor: null,
        },
      },
      corrected: {
        summary: 'The spelling of `latpop` is corrected',
        value: { items: [laptop], nextCursor: null, correctedQuery: 'laptop' },
      },
      nothing: { summary: 'Nothing matches', value: { items: [], nextCursor: null } },
    },
  },
}

export const getProductExamples: OperationExamples = {
  parameters: { id: laptop.slug, 'if-none-match': ifMatch },
  responses: { 200: { laptop: { summary: 'A laptop in two variants', value: laptop } } },
}

export const suggestProductsExamples: OperationExamples = {
  parameters: { q: 'lap', limit: 8, 'if-none-match': '"5b1d8c07e2f94a36b0c1"' },
  responses: {
    200: {
      suggestions: {
        summary: 'A category and a product',
        value: {
          items: [
            { text: laptopCategory.name, kind: 'category', slug: laptopCategory.slug },
            {
              text: laptop.name,
              kind: 'product',
              slug: laptop.slug,
              ...(laptop.images[0] ? { image: laptop.images[0] } : {}),
              price: laptop.price,
            },
          ],
        },
      },
    },
  },
}

export const listRelatedProductsExamples: OperationExamples = {
  parameters: { id: laptopId, limit: 8, 'if-none-match': '"5b1d8c07e2f94a36b0c1"' },
  responses: { 200: { related: { summary: 'A related product', value: { items: [laptop] } } } },
}

export const createProductExamples: OperationExamples = {
  request: { laptop: { summary: 'A laptop in two variants', value: laptopWrite } },
  responses: { 201: { laptop: { summary: 'The laptop at its first version', value: newLaptop } } },
}

export const updateProductExamples: OperationExamples = {
  parameters: { id: laptopId, 'if-match': ifMatch },
  request: {
    rename: { summary: 'Another name', value: renaming },
    reprice: { summary: 'Other prices', value: repricing },
  },
  responses: { 200: { laptop: { summary: 'The laptop under its new name', value: renamedLaptop } } },
}

export const archiveProductExamples: OperationExamples = { parameters: { id: laptopId, 'if-match': ifMatch } }

export const adjustStockExamples: OperationExamples = {
  parameters: { id: laptopId, sku: laptopSku },
  request: {
    delivery: { summary: 'Units arrived', value: { delta: 25, reason: 'Delivery 4711' } },
    breakage: { summary: 'A broken unit', value: { delta: -1, reason: 'Dropped in the warehouse' } },
  },
  responses: { 201: { entry: { summary: 'The entry in the ledger', value: delivery } } },
}

export const listStockEntriesExamples: OperationExamples = {
  parameters: {
    id: laptopId,
    sku: laptopSku,
    limit: 24,
    cursor: nextCursor,
    'if-none-match': '"5b1d8c07e2f94a36b0c1"',
  },
  responses: {
    200: { ledger: { summary: 'Newest first', value: { items: [delivery, reservation], nextCursor: null } } },
  },
}

export const exportProductsExamples: OperationExamples = {
  parameters: { status: 'active', category: 'laptops', spreadsheet: true },
}

/** The same product as a line of JSON and as a table. */
export const productLineExamples: Readonly<Record<string, Examples>> = {
  'application/x-ndjson': { laptop: { summary: 'One line', value: laptopLine } },
  'text/csv': {
    table: {
      summary: 'A header, then one line for each variant',
      value:
        'slug,name,category,attribute:brand,sku,price,currency,stock,option:Storage\r\naurora-14-laptop,Aurora 14 Laptop,laptops,Aurora,AUR-14-16-512,1299.00,USD,40,512 GB\r\n',
    },
  },
}

export const importResultExamples: Readonly<Record<string, Examples>> = {
  'application/x-ndjson': {
    created: {
      summary: 'A line that created a product',
      value: { line: 1, slug: laptop.slug, outcome: 'created', id: laptopId },
    },
    previewed: {
      summary: 'A line of a preview that would change a price',
      value: {
        line: 1,
        slug: laptop.slug,
        outcome: 'updated',
        id: laptopId,
        changes: [
          {
            path: ['variants', laptopSku, 'price'],
            from: { amount: 129_900, currency: 'USD' },
            to: { amount: 119_900, currency: 'USD' },
          },
        ],
      },
    },
    failed: {
      summary: 'A line that failed',
      value: {
        line: 2,
        slug: 'aurora-16-laptop',
        outcome: 'failed',
        detail: 'The request is not valid: see "errors".',
        errors: [{ pointer: '/variants/0/price', message: 'must be an object' }],
      },
    },
  },
}

const synonyms: Synonyms = {
  groups: [
    ['laptop', 'notebook', 'portable computer'],
    ['noise cancelling', 'anc'],
  ],
  version: 3,
  updatedAt: '2026-11-20T08:00:12.004Z',
}

export const getSynonymsExamples: OperationExamples = {
  parameters: { 'if-none-match': ifMatch },
  responses: { 200: { synonyms: { summary: 'Two groups', value: synonyms } } },
}

export const updateSynonymsExamples: OperationExamples = {
  parameters: { 'if-match': ifMatch },
  request: { groups: { summary: 'All groups after the change', value: { groups: synonyms.groups } } },
  responses: { 200: { synonyms: { summary: 'The present groups', value: synonyms } } },
}

const importId = '0198f1c2-1c7b-7d10-8a3e-5b9f2c4d6e80'

export const listProductImportsExamples: OperationExamples = {
  parameters: { 'if-none-match': '"5b1d8c07e2f94a36b0c1"' },
  responses: {
    200: {
      imports: {
        summary: 'One import',
        value: {
          items: [
            {
              id: importId,
              actor: 'staff-17',
              startedAt: '2026-11-20T08:00:12.004Z',
              finishedAt: '2026-11-20T08:00:14.871Z',
              created: 12,
              updated: 3,
              undoable: 15,
            },
          ],
        },
      },
    },
  },
}

export const undoProductImportExamples: OperationExamples = {
  parameters: { id: importId },
  responses: {
    200: {
      undone: {
        summary: 'One product with a later change',
        value: {
          undone: 14,
          kept: [{ id: laptopId, slug: laptop.slug, detail: 'It was changed after the import.' }],
          remaining: 0,
        },
      },
    },
  },
}
