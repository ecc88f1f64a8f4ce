import type { Facets } from '@techshop/contracts/product'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import {
  allOf,
  conditions,
  type ProductSelection,
  selectionSources,
  withSources,
} from '../../database/product-selection.ts'
import { isFiltered, offerDemands } from '../../database/variant-filter.ts'
import { hasTerms } from '../../database/word-search.ts'
import { arms } from './sorted-page.ts'

/** At most this many variants are counted: beyond it, more of them change no decision of a buyer. */
const MAX_COUNTED = 5_000
/** Of a search or a filter fewer, since those cost more to find. */
const MAX_COUNTED_OF_SOME = 1_000
/** Where attributes are wanted, so many of the newest variants are looked through first, which costs 10 ms. */
const MAX_LOOKED_THROUGH = 20_000
/** With fewer of those the values are rare, and an index of values finds what has them. */
const ENOUGH_OF_NEWEST = 250
const MAX_VALUES = 50

/**
 * How many products of a selection have a variant that fits with which value of each attribute. For an attribute that is itself filtered by, the
 * counts are those that the buyer would have without that filter, so that another value can be chosen.
 * What is counted are the numbers that stand for `name:value` in the indexes (migration 0013); one product of each then
 * tells the words.
 */
export const countFacets = async (db: Database, selection: ProductSelection): Promise<Facets> => {
  const filtered = [...selection.attributes.keys()]
  const counts = [countKeys(selection, undefined), ...filtered.map((name) => countKeys(selection, name))]
  const { rows } = await sql<{ name: string; value: string; count: number }>`
    ${withSources([
      ...selectionSources(selection),
      sql`counted as materialized (${sql.join(counts, sql` union all `)})`,
      sql`word as materialized (
        select distinct a.name, a.value, hashtextextended(a.name || ':' || a.value, 0) as key
        from (select distinct product_id from counted) example
        join products p on p.id = example.product_id cross join lateral product_attributes(p.attributes, p.options) a
      )`,
    ])}
    select name, value, count from (
      select name, value, count, row_number() over (partition by name order by count desc, value) as place
      from counted join word on word.key = counted.key
      where case when counted.only is null then name <> all (${filtered}::text[]) else name = counted.only end
    ) placed
    where place <= ${MAX_VALUES} order by name collate "C", place`.execute(db)
  const byName = [...Map.groupBy(rows, ({ name }) => name)]
  return Object.fromEntries(
    byName.map(([name, values]) => [name, values.map(({ value, count }) => ({ value, count }))]),
  )
}

/** The count of each key; all of them, or without the filter for one attribute those `only` of that one. */
const countKeys = (selection: ProductSelection, only: string | undefined): RawBuilder<unknown> => sql`
  select ${only ?? null}::text as only, key, count(distinct product_id) as count, any_value(product_id) as product_id
  from (
    select product_id, unnest(attribute_keys) as key from (${counted(withoutFilter(selection, only))}) found
  ) keyed
  group by key`

const withoutFilter = (selection: ProductSelection, name: string | undefined): ProductSelection => ({
  ...selection,
  attributes: new Map([...selection.attributes].filter(([other]) => other !== name)),
})

/** Offers that fit: the newest, or of a search some, since to know the newest would take reading all. */
const counted = (selection: ProductSelection): RawBuilder<unknown> => {
  const { searchQuery, category, attributes } = selection
  if (searchQuery) {
    const fits = allOf([sql`o.status = p.status`, sql`o.product_id = p.id`, ...offerDemands(selection)])
    return sql`
      select o.product_id, o.attribute_keys from (
        select p.id, p.status from products p
        where ${conditions(selection)} and ${hasTerms(searchQuery.terms)} limit ${MAX_COUNTED_OF_SOME}
      ) p cross join lateral (select o.product_id, o.attribute_keys from offers o where ${fits} offset 0) o`
  }
  return attributes.size > 0 && category === undefined ? withAttributes(selection) : newest(selection)
}

/** In the order of an index. */
const newest = (selection: ProductSelection): RawBuilder<unknown> => {
  const { category } = selection
  const maximum = isFiltered(selection) ? MAX_COUNTED_OF_SOME : MAX_COUNTED
  const fits = allOf([
    sql`o.status = arm.status`,
    ...(category === undefined ? [] : [sql`o.category_id = below.id`]),
    ...offerDemands(selection),
  ])
  return sql`
    select candidate.* from ${arms(selection)} cross join lateral (
      select o.product_id, o.attribute_keys from offers o where ${fits} order by o.product_id desc limit ${maximum}
    ) candidate
    order by candidate.product_id desc limit ${maximum}`
}

/** To walk an index for rare values takes reading it to its end, and to read all that have frequent ones as long. */
const withAttributes = (selection: ProductSelection): RawBuilder<unknown> => {
  const columns = sql`o.product_id, o.attribute_keys`
  const others = allOf([sql`o.status in (${sql.join(selection.statuses)})`, ...offerDemands(selection)])
  return sql`
    (with newest as materialized (
      select ${columns} from ${arms(selection)} cross join lateral (
        select o.* from offers o where o.status = arm.status order by o.product_id desc limit ${MAX_LOOKED_THROUGH}
      ) o
      where ${allOf(offerDemands(selection))} limit ${MAX_COUNTED_OF_SOME}
    )
    select * from newest where (select count(*) from newest) >= ${ENOUGH_OF_NEWEST}
    union all
    (select ${columns} from offers o
      where ${others} and (select count(*) from newest) < ${ENOUGH_OF_NEWEST} limit ${MAX_COUNTED_OF_SOME}))`
}
