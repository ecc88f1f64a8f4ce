import { type RawBuilder, sql } from 'kysely'
import type { Keys } from '../../database/page-cursor.ts'
import { allOf, type ProductSelection, restrictions } from '../../database/product-selection.ts'

type Sql = RawBuilder<unknown>

/** What the order of a list is made of. */
export interface Order {
  /** A column beside the id; undefined where the id alone decides. */
  readonly key: Sql | undefined
  readonly descending: boolean
}

/** @param id the column of `from` that has the product's id */
export const orderBy = ({ key, descending }: Order, from: Sql, id = sql`id`): Sql => {
  const direction = descending ? sql`desc` : sql`asc`
  return key === undefined
    ? sql`${from}.${id} ${direction}`
    : sql`${from}.${key} ${direction}, ${from}.${id} ${direction}`
}

/** That a row of `from` comes after the keys of a cursor. */
export const beyond = ({ key, descending }: Order, after: Keys, from: Sql, id = sql`id`): Sql => {
  const comparison = descending ? sql`<` : sql`>`
  return key === undefined
    ? sql`${from}.${id} ${comparison} ${after[0]}::uuid`
    : sql`(${from}.${key}, ${from}.${id}) ${comparison} (${after[0]}, ${after[1]}::uuid)`
}

/** Each status as `arm.status` with each category below the wanted one as `below.id`. */
export const arms = ({ category, statuses }: ProductSelection): Sql => {
  // Rows that the planner can count: of an array it expects ten, and rather plans each time than keep a plan for those.
  const rows = sql.join(statuses.map((status) => sql`(${status}::text)`))
  return sql`(values ${rows}) as arm(status) ${category === undefined ? sql`` : sql`cross join below`}`
}

/**
 * A page in the order of an index, as rows of `id`, the key and `columns`. Each status, and each category below the
 * wanted one, gives its own first rows, in order, from one index; the first of all of those are the page. So the work
 * is bounded by the size of the page, however many products there are.
 */
export const sortedPage = (
  selection: ProductSelection,
  {
    order,
    after = [],
    maximum,
    columns = [],
  }: {
    readonly order: Order
    readonly after?: Keys
    readonly maximum: number | Sql
    readonly columns?: readonly Sql[]
  },
): Sql => {
  const { key } = order
  const selected = [
    sql`p.id`,
    ...(key === undefined ? [] : [sql`p.${key}`]),
    ...columns.map((column) => sql`p.${column}`),
  ]
  const demands = allOf([
    sql`p.status = arm.status`,
    ...(selection.category === undefined ? [] : [sql`p.category_id = below.id`]),
    ...restrictions(selection),
    ...(after.length === 0 ? [] : [beyond(order, after, sql`p`)]),
  ])
  return sql`
    select candidate.* from ${arms(selection)} cross join lateral (
      select ${sql.join(selected)} from products p where ${demands} order by ${orderBy(order, sql`p`)} limit ${maximum}
    ) candidate
    order by ${orderBy(order, sql`candidate`)} limit ${maximum}`
}
