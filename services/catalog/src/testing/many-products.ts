import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** SQL of the columns that a copy has of its own, of the copy's number `n`, from 1 on. */
export type Own = Readonly<Record<string, string>>

/** Makes so many copies of a product that was written as any is, without events. */
export const multiplyProduct = async (
  db: Database,
  id: string,
  count: number,
  own: { readonly products: Own; readonly variants: Own },
): Promise<void> => {
  for (const table of ['products', 'variants'] as const) {
    const { rows } = await sql<{ column_name: string }>`
      select column_name from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`.execute(
      db,
    )
    const columns = rows.map(({ column_name: name }) => name)
    const columnOf = (name: string) => (own[table][name] ? sql.raw(own[table][name]) : sql.ref(name))
    await sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      select ${sql.join(columns.map(columnOf))} from ${sql.table(table)}, generate_series(1, ${sql.lit(count)}) as n
      where ${sql.ref(table === 'products' ? 'id' : 'product_id')} = ${id}`.execute(db)
  }
}
