import type { Product } from '@techshop/contracts/product'
import { type RawBuilder, sql } from 'kysely'
import { availabilityOf, bestAvailability } from '../domain/availability.ts'

/** A variant as the statement sends it: sku, options, price in minor units, stock in units. */
type VariantTuple = [sku: string, options: Record<string, string>, priceAmount: number, stock: number]

/** A product as others see it, in one row. */
export interface ProductViewRow {
  id: string
  slug: string
  name: string
  description: string
  status: Product['status']
  attributes: Record<string, string>
  images: Product['images']
  options: Product['options']
  price_amount: number
  currency: string
  version: number
  created_at: Date
  updated_at: Date
  category_id: string | null
  category_slug: string | null
  category_name: string | null
  variants: VariantTuple[]
}

/** The columns of ProductViewRow, of a statement that reads from `products p` and `productViewJoins`. */
export const productViewColumns: RawBuilder<unknown> = sql`
  p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.price_amount, p.currency,
  p.version, p.created_at, p.updated_at,
  category.id as category_id, category.slug as category_slug, category.name as category_name, sold.variants`

/** One index read each per product; a category that is deleted or not known yet shows as none. */
export const productViewJoins: RawBuilder<unknown> = sql`
  left join category_copies category on category.id = p.category_id and not category.deleted
  cross join lateral (
    select coalesce(
      json_agg(json_build_array(v.sku, v.options, v.price_amount, v.stock) order by v.position), '[]'
    ) as variants
    from variants v where v.product_id = p.id and not v.archived
  ) sold`

export const toProduct = (row: ProductViewRow): Product => {
  const variants = row.variants.map(([sku, options, amount, stock]) => ({
    sku,
    options,
    price: { amount, currency: row.currency },
    stock,
    availability: availabilityOf(stock),
  }))
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    status: row.status,
    category: categoryOf(row),
    attributes: row.attributes,
    images: row.images,
    options: row.options,
    variants,
    price: { amount: row.price_amount, currency: row.currency },
    availability: bestAvailability(variants.map(({ availability }) => availability)),
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  }
}

const categoryOf = ({ category_id: id, category_slug: slug, category_name: name }: ProductViewRow) =>
  id !== null && slug !== null && name !== null ? { id, slug, name } : null
