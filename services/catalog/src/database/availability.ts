import { type RawBuilder, sql } from 'kysely'

/** At this many units or fewer, buyers are told that little is left. */
const LOW_STOCK_THRESHOLD = 5

/**
 * What so many units promise, as the contract's `Availability`. For the best of several variants, give the most of them
 * all; null, of none, is out of stock.
 */
export const availabilityOf = (stock: RawBuilder<unknown>): RawBuilder<string> => sql`
  case when ${stock} > ${sql.lit(LOW_STOCK_THRESHOLD)} then 'in_stock' when ${stock} > 0 then 'low_stock'
    else 'out_of_stock' end`
