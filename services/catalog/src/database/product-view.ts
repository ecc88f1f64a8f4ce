import type { Product } from '@techshop/contracts/product'
import { JsonText } from '@techshop/service-runtime/json-text'
import { type RawBuilder, sql } from 'kysely'
import { availabilityOf } from './availability.ts'
import type { ProductMatch } from './product-match.ts'

/** A product as others see it, in one row. */
export interface ProductViewRow {
  id: string
  version: number
  /** The whole of it. */
  json: string
}

/** A product as others see it, written already. */
export interface ProductView {
  readonly id: string
  readonly version: number
  readonly json: JsonText<Product>
}

export const toProductView = ({ id, version, json }: ProductViewRow): ProductView => ({
  id,
  version,
  json: new JsonText(json),
})

/**
 * JSON of a variant. What is not put through `to_json` has no character that JSON would escape: the contract sees to
 * that when it is written.
 */
const variantJson: RawBuilder<string> = sql`
  format('{"sku":"%s","options":%s,"price":{"amount":%s,"currency":"%s"},"stock":%s,"availability":"%s"}',
    v.sku, v.options, v.price_amount, p.currency, v.stock, ${availabilityOf(sql`v.stock`)})`

const categoryJson: RawBuilder<string> = sql`
  case when category.id is null then 'null' else
    format('{"id":"%s","slug":"%s","name":%s}', category.id, category.slug, to_json(category.name))
  end`

const moment = (column: RawBuilder<unknown>): RawBuilder<string> =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * The columns of ProductViewRow, of a statement that reads from `products p` and `productViewJoins`. PostgreSQL writes
 * the JSON that is sent, member by member as the contract's `Product` has them: to read columns, make objects of them and
 * write those again took Node most of the time of a list.
 */
export const productViewColumns = (match?: ProductMatch): RawBuilder<unknown> => sql`
  p.id, p.version,
  format(
    '{"id":"%s","slug":"%s","name":%s,"description":%s,"status":"%s","category":%s,"attributes":%s,"images":%s,'
    '"options":%s,"variants":[%s],"price":{"amount":%s,"currency":"%s"},"availability":"%s"%s,"version":%s,'
    '"createdAt":"%s","updatedAt":"%s"}',
    p.id, p.slug, to_json(p.name), to_json(p.description), p.status, ${categoryJson}, p.attributes, p.images,
    p.options, sold.variants, p.price_amount, p.currency, ${availabilityOf(sql`sold.most`)}, ${match?.member ?? sql`''`}, p.version,
    ${moment(sql`p.created_at`)}, ${moment(sql`p.updated_at`)}
  ) as json`

/** One index read each per product; a category that is deleted or not known yet shows as none. */
export const productViewJoins = (match?: ProductMatch): RawBuilder<unknown> => sql`
  left join category_read_model category on category.id = p.category_id and not category.deleted
  cross join lateral (
    select string_agg(${variantJson}, ',' order by v.position) as variants, max(v.stock) as most
    from variants v where v.product_id = p.id and not v.archived
  ) sold
  ${match?.join ?? sql``}`
