import { randomUUID } from 'node:crypto'
import type { Category } from '@techshop/contracts/category'
import type { Product } from '@techshop/contracts/product'
import type { StockEntry } from '@techshop/contracts/stock-adjustment'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { orderFor, sendOrder } from './buyers.ts'
import { type Answer, call, staffCall, unique } from './shop.ts'

export const usd = (amount: number) => ({ amount, currency: 'USD' })

interface VariantOf {
  readonly stock: number
  readonly price?: number
}

/** Whether orders sells a sku already, found out with a price that is refused, so that no order is made. */
const isForSale = async (sku: string): Promise<boolean> => {
  const answer = await sendOrder(orderFor({ sku, quantity: 1, unitPrice: usd(1) }))
  if (answer.status === 409) return true
  if (answer.status === 422 || answer.status === 503) return false
  throw new Error(`neither unknown nor at another price: ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** Waits until what catalog knows of a sku has reached orders. The sku's price must be above 1 cent. */
export const untilForSale = (sku: string) =>
  eventuallyAnswers(
    () => isForSale(sku),
    (forSale) => forSale,
  )

/** Creates an active product with one variant for each entry, and waits until orders sells it. Prices are above 1 cent. */
export const createProduct = async (
  variants: readonly VariantOf[],
  categoryId: string | null = null,
): Promise<Product> => {
  const id = unique()
  const options = variants.length > 1 ? [{ name: 'Model', values: variants.map((_, index) => `M${index}`) }] : []
  const answer = await staffCall<Product>('POST', '/api/products', {
    body: {
      slug: `test-${id}`,
      name: `Test product ${id}`,
      status: 'active',
      categoryId,
      options,
      variants: variants.map(({ stock, price = 1000 }, index) => ({
        sku: `TEST-${id}-${index}`.toUpperCase(),
        options: variants.length > 1 ? { Model: `M${index}` } : {},
        price: usd(price),
        stock,
      })),
    },
  })
  if (answer.status !== 201) throw new Error(`product not created: ${JSON.stringify(answer.body)}`)
  await untilForSale(skuOf(answer.body))
  return answer.body
}

/** The only sku, or the one at `index`, of a product. */
export const skuOf = (product: Product, index = 0): string => {
  const variant = product.variants[index]
  if (!variant) throw new Error(`no variant ${index} in ${product.slug}`)
  return variant.sku
}

/** The product as catalog knows it now, past every cache. */
export const readProduct = async (id: string): Promise<Product> => {
  const answer = await staffCall<Product>('GET', `/api/products/${id}`)
  if (answer.status !== 200) throw new Error(`product not read: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** The whole stock ledger of a variant, newest first. */
export const readLedger = async (product: Product, sku: string): Promise<StockEntry[]> => {
  const entries: StockEntry[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page: Answer<{ items: StockEntry[]; nextCursor: string | null }> = await staffCall(
      'GET',
      `/api/products/${product.id}/variants/${sku}/stock-adjustments?limit=100${query}`,
    )
    entries.push(...page.body.items)
    cursor = page.body.nextCursor
  }
  return entries
}

export const adjustStock = (product: Product, sku: string, delta: number, key: string = randomUUID()) =>
  staffCall<StockEntry>('POST', `/api/products/${product.id}/variants/${sku}/stock-adjustments`, {
    headers: { 'idempotency-key': key },
    body: { delta, reason: 'acceptance test' },
  })

export const createCategory = async (parentId: string | null = null): Promise<Category> => {
  const id = unique()
  const answer = await staffCall<Category>('POST', '/api/categories', {
    body: { slug: `test-${id}`, name: `Test category ${id}`, parentId },
  })
  if (answer.status !== 201) throw new Error(`category not created: ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Moves a category with the version that it has now. */
export const moveCategory = async (id: string, parentId: string | null): Promise<Answer> => {
  const current = await call<Category>('GET', `/api/categories/${id}`)
  return staffCall('PATCH', `/api/categories/${id}`, {
    headers: { 'if-match': current.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
    body: { parentId },
  })
}
