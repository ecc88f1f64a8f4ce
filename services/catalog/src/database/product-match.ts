import { type RawBuilder, sql } from 'kysely'
import { availabilityOf } from './availability.ts'
import { isFiltered, offerDemands, type VariantFilter } from './variant-filter.ts'

/** Which variants of a product fit a filter, for its view in a list. */
export interface ProductMatch {
  /** The member of the contract's `Product`, with a comma before it. */
  readonly member: RawBuilder<string>
  readonly join: RawBuilder<unknown>
}

/** For a statement that reads from `products p`; undefined where every variant fits. */
export const productMatch = (filter: VariantFilter): ProductMatch | undefined =>
  isFiltered(filter)
    ? {
        member: sql`
          format(',"match":{"skus":[%s],"price":{"amount":%s,"currency":"%s"},"availability":"%s"}',
            fitting.skus, fitting.price_amount, p.currency, ${availabilityOf(sql`fitting.most`)})`,
        join: sql`
          cross join lateral (
            select string_agg(format('"%s"', o.sku), ',' order by o.price_amount, v.stock = 0, v.position) as skus,
              min(o.price_amount) as price_amount, max(v.stock) as most
            from offers o join variants v on v.sku = o.sku
            where ${sql.join([sql`o.status = p.status`, sql`o.product_id = p.id`, ...offerDemands(filter)], sql` and `)}
          ) fitting`,
      }
    : undefined
