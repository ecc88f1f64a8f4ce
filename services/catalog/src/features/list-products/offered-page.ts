import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '../../database/page-cursor.ts'
import { allOf, conditions, type ProductSelection } from '../../database/product-selection.ts'
import { demandsOfIndexes, offerDemands } from '../../database/variant-filter.ts'
import { hasTerms } from '../../database/word-search.ts'
import type { SearchQuery } from '../../search/query.ts'
import { arms, beyond, type Order, orderBy } from './sorted-page.ts'

type Sql = RawBuilder<unknown>

interface Page {
  readonly order: Order
  readonly after: Keys
  readonly maximum: number | Sql
}

/**
 * A page of a filtered list by id or by price, as rows of `id` and, for the latter, the lowest `price_amount` of the
 * variants that fit. Each status, and each category below the wanted one, gives its own first offers from one index.
 */
export const offeredPage = (selection: ProductSelection, { order, after, maximum }: Page): Sql => {
  const { key } = order
  // Offers of one product stand together in the index, those of one price at least.
  const columns = key === undefined ? sql`o.product_id` : sql`o.${key}, o.product_id`
  const demands = allOf([
    sql`o.status = arm.status`,
    ...(selection.category === undefined ? [] : [sql`o.category_id = below.id`]),
    ...offerDemands(selection),
    ...(after.length === 0 ? [] : [beyond(order, after, sql`o`, sql`product_id`)]),
    ...(key === undefined ? [] : [isCheapest(selection)]),
  ])
  return sql`
    select candidate.* from ${arms(selection)} cross join lateral (
      select distinct on (${columns}) o.product_id as id, o.price_amount from offers o where ${demands}
      order by ${orderBy(order, sql`o`, sql`product_id`)} limit ${maximum}
    ) candidate
    order by ${orderBy(order, sql`candidate`)} limit ${maximum}`
}

/** That no other variant of the product fits and costs less than offer `o`. */
const isCheapest = (selection: ProductSelection): Sql => {
  const demands = allOf([
    sql`cheaper.status = o.status`,
    sql`cheaper.product_id = o.product_id`,
    sql`cheaper.price_amount < o.price_amount`,
    ...offerDemands(selection, sql`cheaper`),
  ])
  // In a form of which the planner expects that much is left, so that it goes on walking the index.
  return sql`not coalesce((select true from offers cheaper where ${demands} limit 1), false)`
}

/** So many of the first that fit are asked for the words of a search, one by one. */
const MAX_ASKED_FOR_WORDS = 2_000

/**
 * The same of a search. Words that many products have fill a page from the first that fit; of others all products that
 * have them are sorted.
 */
export const pricedSearchPage = (
  selection: ProductSelection & { readonly searchQuery: SearchQuery },
  { order, after, maximum }: Page,
): Sql => {
  const words = hasTerms(selection.searchQuery.terms)
  const fits = allOf([sql`o.status = p.status`, sql`o.product_id = p.id`, ...offerDemands(selection)])
  const isLater = after.length === 0 ? sql`true` : beyond(order, after, sql`found`)
  return sql`
    with first as materialized (
      select id, price_amount from (${offeredPage(selection, { order, after, maximum: MAX_ASKED_FOR_WORDS })}) fitting
      where (select ${words} from products p where p.id = fitting.id) limit ${maximum}
    ), every as not materialized (
      select id, price_amount from (
        select p.id, (select min(o.price_amount) from offers o where ${fits}) as price_amount
        from products p where ${conditions(selection, demandsOfIndexes(selection))} and ${words}
        offset 0
      ) found
      where price_amount is not null and ${isLater} order by ${orderBy(order, sql`found`)} limit ${maximum}
    )
    select * from first where (select count(*) from first) >= ${maximum}
    union all
    select * from every where (select count(*) from first) < ${maximum}`
}
