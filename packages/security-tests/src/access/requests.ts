import { randomUUID } from 'node:crypto'
import { asStaff, type Call } from '../shop.ts'
import {
  createCategory,
  createProduct,
  newCategory,
  newProduct,
  orderFor,
  type PlacedOrder,
  type Product,
  placeOrder,
  type Resource,
  unique,
} from './goods.ts'

/** What the requests of the matrix are about. */
export interface Scene {
  readonly product: Product
  readonly draft: Product
  readonly doomedProduct: Product
  readonly category: Resource
  readonly doomedCategory: Resource
  /** The order that is asked for. */
  readonly order: PlacedOrder
  readonly otherOrder: PlacedOrder
  /** One that moves on, so that the others can still be cancelled. */
  readonly movingOrder: PlacedOrder
}

export const setScene = async (): Promise<Scene> => {
  const [product, draft, doomedProduct, category, doomedCategory] = await Promise.all([
    createProduct(),
    createProduct('draft'),
    createProduct(),
    createCategory(),
    createCategory(),
  ])
  const sku = product.variants[0]?.sku ?? ''
  const [order, otherOrder, movingOrder] = await Promise.all([placeOrder(sku), placeOrder(sku), placeOrder(sku)])
  return { product, draft, doomedProduct, category, doomedCategory, order, otherOrder, movingOrder }
}

type MakeRequest = (scene: Scene) => Call | Promise<Call>

const get =
  (path: (scene: Scene) => string): MakeRequest =>
  (scene) => ({ method: 'GET', path: path(scene) })

const ledger = ({ product }: Scene) =>
  `/api/products/${product.id}/variants/${product.variants[0]?.sku}/stock-adjustments`

/** A request that is valid in all but, perhaps, who sends it; by the name of its row. */
const requests: Readonly<Record<string, MakeRequest>> = {
  listProducts: get(() => '/api/products?limit=1'),
  'listProducts: running out': get(() => '/api/products?stockAtMost=5&limit=1'),
  'listProducts: drafts too': get(() => '/api/products?status=any&limit=1'),
  suggestProducts: get(() => '/api/products/suggestions?q=guarded'),
  getProduct: get(({ product }) => `/api/products/${product.id}`),
  'getProduct: a draft': get(({ draft }) => `/api/products/${draft.slug}`),
  listRelatedProducts: get(({ product }) => `/api/products/${product.id}/related`),
  exportProducts: get(() => '/api/products/export'),
  getSynonyms: get(() => '/api/catalog/synonyms'),
  // The same again keeps the version, so that every caller sends a valid one.
  updateSynonyms: async () => {
    const path = '/api/catalog/synonyms'
    const { body, headers } = await asStaff({ method: 'GET', path })
    return { method: 'PATCH', path, body: { groups: body.groups }, headers: { 'if-match': headers.get('etag') ?? '' } }
  },
  importProducts: () => ({
    method: 'POST',
    path: '/api/products/import',
    body: JSON.stringify(newProduct()),
    headers: { 'content-type': 'application/x-ndjson' },
  }),
  listProductImports: get(() => '/api/products/import'),
  undoProductImport: () => ({ method: 'POST', path: `/api/products/import/${randomUUID()}/undo` }),
  createProduct: () => ({ method: 'POST', path: '/api/products', body: newProduct() }),
  updateProduct: ({ product: { id, etag } }) => ({
    method: 'PATCH',
    path: `/api/products/${id}`,
    body: { name: `Renamed ${unique()}` },
    headers: { 'if-match': etag },
  }),
  archiveProduct: ({ doomedProduct: { id, etag } }) => ({
    method: 'DELETE',
    path: `/api/products/${id}`,
    headers: { 'if-match': etag },
  }),
  adjustStock: (scene) => ({
    method: 'POST',
    path: ledger(scene),
    body: { delta: 1, reason: 'found' },
    headers: { 'idempotency-key': randomUUID() },
  }),
  listStockEntries: get(ledger),
  listCategories: get(() => '/api/categories'),
  getCategory: get(({ category }) => `/api/categories/${category.slug}`),
  createCategory: () => ({ method: 'POST', path: '/api/categories', body: newCategory() }),
  updateCategory: ({ category: { id, etag } }) => ({
    method: 'PATCH',
    path: `/api/categories/${id}`,
    body: { name: `Renamed ${unique()}` },
    headers: { 'if-match': etag },
  }),
  deleteCategory: ({ doomedCategory: { id, etag } }) => ({
    method: 'DELETE',
    path: `/api/categories/${id}`,
    headers: { 'if-match': etag },
  }),
  placeOrder: ({ product }) => ({
    method: 'POST',
    path: '/api/orders',
    body: orderFor(product.variants[0]?.sku ?? ''),
    headers: { 'idempotency-key': randomUUID() },
  }),
  lookUpOrder: ({ order }) => ({
    method: 'POST',
    path: '/api/orders/lookup',
    body: { number: order.number, email: 'ada@example.org' },
  }),
  getOrder: get(({ order }) => `/api/orders/${order.id}`),
  'getOrder: one that does not exist': get(() => '/api/orders/01960000-0000-7000-8000-000000000001'),
  followOrder: get(({ order }) => `/api/orders/${order.id}/events`),
  cancelOrder: ({ order }) => ({ method: 'POST', path: `/api/orders/${order.id}/cancellation`, body: {} }),
  listOrders: get(() => '/api/orders?limit=1'),
  followOrders: get(() => '/api/orders/events'),
  getOrderStatistics: get(() => '/api/orders/statistics'),
  getUnpaidStock: get(() => '/api/orders/unpaid-stock'),
  cancelUnpaidOrders: () => ({
    method: 'POST',
    path: '/api/orders/cancellations',
    body: { ids: ['01960000-0000-7000-8000-000000000001'] },
  }),
  transitionOrder: ({ movingOrder }) => ({
    method: 'POST',
    path: `/api/orders/${movingOrder.id}/transitions`,
    body: { to: 'paid' },
  }),
}

/** The request of a row: of an operation, or a method with its path. */
export const requestOf = async (row: string, scene: Scene): Promise<Call> => {
  const make = requests[row]
  if (make) return make(scene)
  const [method, path] = row.split(' ')
  if (method !== 'GET' || !path?.startsWith('/')) throw new Error(`access-matrix.md: nobody knows what ${row} is`)
  return { method, path }
}
