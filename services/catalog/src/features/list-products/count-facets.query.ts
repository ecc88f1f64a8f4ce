import type { Facets } from '@techshop/contracts/product'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import {
  allOf,
  conditions,
  type ProductSelection,
  selectionSources,
  wantedWords,
  withSources,
} from '../../database/product-selection.ts'
import { offerDemands } from '../../database/variant-filter.ts'
import { hasWords } from '../../database/word-search.ts'
import { arms } from './sorted-page.ts'

/** At most this many variants are counted: beyond it, more of them change no decision of a buyer. */
const MAX_COUNTED = 5_000
/** Variants that are found by attributes and products that are found by words must be read whole, which costs more. */
const MAX_COUNTED_OF_SOME = 1_000
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

/**
 * Offers that fit. The newest, where an index has those together; of what has words or attributes some, since to know the
 * newest would take reading all.
 */
const counted = (selection: ProductSelection): RawBuilder<unknown> => {
  const { text, category, statuses, attributes } = selection
  if (text !== undefined) {
    const fits = allOf([sql`o.status = p.status`, sql`o.product_id = p.id`, ...offerDemands(selection)])
    return sql`
      select o.product_id, o.attribute_keys from (
        select p.id, p.status from products p
        where ${conditions(selection)} and ${hasWords(wantedWords(selection))} limit ${MAX_COUNTED_OF_SOME}
      ) p cross join lateral (select o.product_id, o.attribute_keys from offers o where ${fits} offset 0) o`
  }
  if (attributes.size > 0 && category === undefined) {
    const fits = allOf([sql`o.status in (${sql.join(statuses)})`, ...offerDemands(selection)])
    return sql`select o.product_id, o.attribute_keys from offers o where ${fits} limit ${MAX_COUNTED_OF_SOME}`
  }
  const fits = allOf([
    sql`o.status = arm.status`,
    ...(category === undefined ? [] : [sql`o.category_id = below.id`]),
    ...offerDemands(selection),
  ])
  return sql`
    select candidate.* from ${arms(selection)} cross join lateral (
      select o.product_id, o.attribute_keys from offers o where ${fits} order by o.product_id desc limit ${MAX_COUNTED}
    ) candidate
    order by candidate.product_id desc limit ${MAX_COUNTED}`
}
