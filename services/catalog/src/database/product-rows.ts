import { sql } from 'kysely'
import type { Product, ProductVariant } from '../domain/product.ts'
import type { Database } from './database.ts'

/** A product as it is stored, without its variants. */
export interface ProductRow {
  id: string
  slug: string
  name: string
  description: string
  status: Product['status']
  category_id: string | null
  attributes: Product['attributes']
  images: Product['images']
  options: Product['options']
  currency: string
  version: number
  created_at: Date
  updated_at: Date
}

/** A variant as it is stored, without its stock. */
export interface VariantRow {
  sku: string
  product_id: string
  options: ProductVariant['options']
  price_amount: number
  archived: boolean
}

export const productColumns = sql`
  id, slug, name, description, status, category_id, attributes, images, options, currency, version, created_at,
  updated_at`

/** All variants of some products and those with some skus, archived ones too, each product's in order. */
export const readVariants = async (
  db: Database,
  productIds: string[],
  skus: readonly string[],
): Promise<VariantRow[]> => {
  if (productIds.length === 0 && skus.length === 0) return []
  const { rows } = await sql<VariantRow>`
    select sku, product_id, options, price_amount, archived from variants
    where product_id = any (${productIds}::uuid[]) or sku = any (${skus})
    order by product_id, position`.execute(db)
  return rows
}

/** The products, each with those of the variants that are its own and on sale. */
export const productsOf = (rows: readonly ProductRow[], variants: readonly VariantRow[]): Product[] => {
  const byProduct = Map.groupBy(variants, ({ product_id }) => product_id)
  return rows.map((row) => productOf(row, byProduct.get(row.id) ?? []))
}

const productOf = (row: ProductRow, variants: readonly VariantRow[]): Product => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  description: row.description,
  status: row.status,
  categoryId: row.category_id,
  attributes: row.attributes,
  images: row.images,
  options: row.options,
  variants: variants
    .filter(({ archived }) => !archived)
    .map(({ sku, options, price_amount: amount }) => ({ sku, options, price: { amount, currency: row.currency } })),
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})
