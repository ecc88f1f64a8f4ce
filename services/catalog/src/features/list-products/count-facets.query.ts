import type { Facets } from '@techshop/contracts/product'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import {
  conditions,
  type ProductSelection,
  selectionSources,
  wantedWords,
  withSources,
} from '../../database/product-selection.ts'
import { hasWords } from '../../database/word-search.ts'
import { sortedPage } from './sorted-page.ts'

/** At most this many products are counted: beyond it, more of them change no decision of a buyer. */
const MAX_COUNTED = 5_000
/** Those that are found by words or attributes must be read whole, which costs more. */
const MAX_COUNTED_OF_SOME = 1_000
const MAX_VALUES = 50

/**
 * How many products of a selection have which value of each attribute. For an attribute that is itself filtered by, the
 * counts are those that the buyer would have without that filter, so that another value can be chosen.
 * What is counted are the numbers that stand for `name:value` in the indexes (migration 0010); one product of each then
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
        select distinct a.key as name, a.value, hashtextextended(a.key || ':' || a.value, 0) as key
        from (select distinct product_id from counted) example
        join products p on p.id = example.product_id cross join lateral jsonb_each_text(p.attributes) a
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
  select ${only ?? null}::text as only, key, count(*) as count, any_value(id) as product_id
  from (select id, unnest(attribute_keys) as key from (${counted(withoutFilter(selection, only))}) found) keyed
  group by key`

const withoutFilter = (selection: ProductSelection, name: string | undefined): ProductSelection => ({
  ...selection,
  attributes: new Map([...selection.attributes].filter(([other]) => other !== name)),
})

/**
 * The newest of a selection, where an index has those together; of what has words or attributes some, since to know the
 * newest would take reading all.
 */
const counted = (selection: ProductSelection): RawBuilder<unknown> => {
  const { text, category, attributes } = selection
  if (text === undefined && (attributes.size === 0 || category !== undefined)) {
    const order = { key: undefined, descending: true }
    return sortedPage(selection, { order, maximum: MAX_COUNTED, columns: [sql`attribute_keys`] })
  }
  const words = text === undefined ? sql`true` : hasWords(wantedWords(selection))
  return sql`
    select p.id, p.attribute_keys from products p where ${conditions(selection)} and ${words} limit ${MAX_COUNTED_OF_SOME}`
}
