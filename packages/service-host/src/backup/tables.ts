import type { ClientBase } from 'pg'
import { BackupError } from './manifest.ts'

export interface TableShape {
  readonly name: string
  /** Those that hold data of their own; generated ones are made again. */
  readonly columns: readonly string[]
}

interface Listed extends TableShape {
  readonly refersTo: readonly string[]
}

const MIGRATIONS = 'kysely_migration%'

/** All tables of the schema `public` but those of the migrations, each after the ones that it refers to. */
export const tablesOf = async (client: ClientBase): Promise<TableShape[]> => {
  const { rows } = await client.query<Listed>(
    `
    select c.relname as name,
      array(
        select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum
      ) as columns,
      array(
        select distinct other.relname::text from pg_constraint k join pg_class other on other.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid
      ) as "refersTo"
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like $1
    order by c.relname`,
    [MIGRATIONS],
  )
  return inOrder(rows)
}

const inOrder = (tables: readonly Listed[]): TableShape[] => {
  const placed: TableShape[] = []
  const names = new Set<string>()
  for (let left = [...tables]; left.length > 0; ) {
    const next = left.filter(({ refersTo }) => refersTo.every((name) => names.has(name)))
    if (next.length === 0)
      throw new BackupError(`tables refer to each other: ${left.map(({ name }) => name).join(', ')}`)
    for (const { name, columns } of next) {
      placed.push({ name, columns })
      names.add(name)
    }
    left = left.filter(({ name }) => !names.has(name))
  }
  return placed
}

/** `"table" ("column", …)` for a COPY. */
export const copyTarget = (client: ClientBase, { name, columns }: TableShape): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`

/** Names of the migrations that the database has had, the first one first; none in an empty database. */
export const migrationsOf = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('public.kysely_migration') is not null as found",
  )
  if (!rows[0]?.found) return []
  const applied = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return applied.rows.map(({ name }) => name)
}
