import type { ProductImportLine, ProductStatus } from '@techshop/contracts/product'
import { sql } from 'kysely'
import { categoriesBelow } from '../../database/category-read-model.ts'
import type { Database } from '../../database/database.ts'
import { maxColumns } from '../../product-csv.ts'

const PAGE_PRODUCTS = 500
const FIRST_ID = '00000000-0000-0000-0000-000000000000'

export interface ExportSelection {
  readonly statuses: readonly ProductStatus[]
  /** Slug; everything below it is included. */
  readonly category?: string | undefined
}

interface ExportRow {
  id: string
  slug: string
  name: string
  description: string
  status: ProductStatus
  attributes: Record<string, string>
  images: { url: string; alt: string }[]
  options: { name: string; values: string[] }[]
  currency: string
  category_id: string | null
  category_slug: string | null
  variants: [sku: string, options: Record<string, string>, priceAmount: number, stock: number][]
}

/** Every selected product as a line of an import, some hundreds at a time, without a lock or a long transaction. */
export async function* exportedProducts(
  db: Database,
  { statuses, category }: ExportSelection,
): AsyncGenerator<ProductImportLine[]> {
  const below = category === undefined ? sql`` : sql`with recursive ${categoriesBelow(category)}`
  const isBelow = category === undefined ? sql`` : sql`and p.category_id = any (array(select id from below))`
  for (let after = FIRST_ID; ; ) {
    const { rows } = await sql<ExportRow>`
      ${below}
      select p.id, p.slug, p.name, p.description, p.status, p.attributes, p.images, p.options, p.currency,
        p.category_id, category.slug as category_slug, sold.variants
      from products p left join category_read_model category on category.id = p.category_id and not category.deleted
      cross join lateral (
        select json_agg(json_build_array(v.sku, v.options, v.price_amount, v.stock) order by v.position) as variants
        from variants v where v.product_id = p.id and not v.archived
      ) sold
      where p.id > ${after} and p.status = any (${statuses}) ${isBelow}
      order by p.id limit ${PAGE_PRODUCTS}`.execute(db)
    if (rows.length > 0) yield rows.map(lineOf)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_PRODUCTS) return
    after = last.id
  }
}

const lineOf = (row: ExportRow): ProductImportLine => ({
  slug: row.slug,
  name: row.name,
  description: row.description,
  status: row.status,
  // Of a category that is gone nothing is said, so that importing the line again changes nothing.
  ...(row.category_id !== null && row.category_slug === null ? {} : { category: row.category_slug }),
  attributes: row.attributes,
  images: row.images,
  options: row.options,
  variants: row.variants.map(([sku, options, amount, stock]) => ({
    sku,
    options,
    price: { amount, currency: row.currency },
    stock,
  })),
})

/** More names than a table can have columns are not read. */
const MOST_NAMES = maxColumns + 1

/** Names of all attributes and options that any product has: the columns of a table of all products. */
export const namesInUse = async (db: Database): Promise<{ attributes: string[]; options: string[] }> => {
  const { rows: attributes } = await sql<{ name: string }>`
    select distinct jsonb_object_keys(attributes) collate "C" as name from products order by 1
    limit ${MOST_NAMES}`.execute(db)
  const { rows: options } = await sql<{ name: string }>`
    select distinct option ->> 'name' collate "C" as name from products, jsonb_array_elements(options) option
    order by 1 limit ${MOST_NAMES}`.execute(db)
  return { attributes: attributes.map(({ name }) => name), options: options.map(({ name }) => name) }
}
