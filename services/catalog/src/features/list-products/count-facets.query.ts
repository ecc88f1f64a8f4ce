import type { Facets } from '@techshop/contracts/product'
import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { conditions, type ProductSelection, selectionSources, withSources } from '../../database/product-selection.ts'

/** At most this many products are counted: beyond it, more of them change no decision of a buyer. */
const MAX_COUNTED = 5_000
const MAX_VALUES = 50

/**
 * How many products of a selection have which value of each attribute. For an attribute that is itself filtered by, the
 * counts are those that the buyer would have without that filter, so that another value can be chosen.
 */
export const countFacets = async (db: Database, selection: ProductSelection): Promise<Facets> => {
  const filtered = [...selection.attributes.keys()]
  const others = counts(selection, undefined, sql`a.key <> all (${filtered}::text[])`)
  const own = filtered.map((name) => counts(selection, name, sql`a.key = ${name}`))
  const { rows } = await sql<{ name: string; value: string; count: number }>`
    ${withSources(selectionSources(selection))}
    select name, value, count from (
      select *, row_number() over (partition by name order by count desc, value) as place
      from (${sql.join([others, ...own], sql` union all `)}) counted
    ) placed
    where place <= ${MAX_VALUES} order by name collate "C", place`.execute(db)
  const byName = [...Map.groupBy(rows, ({ name }) => name)]
  return Object.fromEntries(
    byName.map(([name, values]) => [name, values.map(({ value, count }) => ({ value, count }))]),
  )
}

const counts = (selection: ProductSelection, exceptAttribute: string | undefined, names: ReturnType<typeof sql>) => sql`
  select a.key as name, a.value, count(*) as count
  from (
    select p.attributes from products p where ${conditions(selection, exceptAttribute)} limit ${MAX_COUNTED}
  ) selected, jsonb_each_text(selected.attributes) a
  where ${names} group by 1, 2`
