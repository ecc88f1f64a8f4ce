import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Kysely, sql } from 'kysely'
import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator } from 'kysely/migration'

export type { Migration }
/** By name; they run in alphabetical order, so names begin with a number: `0001_create_products`. */
export type Migrations = Readonly<Record<string, Migration>>

/** Reads a folder of migrations: each file whose name begins with a digit exports `up` and, if it can be undone, `down`. */
export const loadMigrations = async (folder: string): Promise<Migrations> => {
  const files = (await readdir(folder)).filter((file) => /^\d.*(?<![.]test)(?<![.]d)[.](ts|js)$/.test(file)).sort()
  const load = async (file: string): Promise<[string, Migration]> => [
    path.parse(file).name,
    (await import(pathToFileURL(path.join(folder, file)).href)) as Migration,
  ]
  return Object.fromEntries(await Promise.all(files.map(load)))
}

/**
 * Runs what is missing, in one transaction, under a lock: any number of processes may call it at once.
 * A database that is ahead (migrated by a later version) is left alone.
 * @returns the names of the migrations that this call ran
 */
export const migrateToLatest = async <Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<string[]> => {
  if ((await missingMigrations(db, migrations)).length === 0) return []
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName)
}

/** Which of these migrations the database has not had yet. Ones that it has had beyond these are ignored. */
export const missingMigrations = async <Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<string[]> => {
  const applied = await appliedMigrations(db)
  return Object.keys(migrations)
    .filter((name) => !applied.has(name))
    .sort()
}

const appliedMigrations = async <Tables>(db: Kysely<Tables>): Promise<Set<string>> => {
  const table = sql.table(DEFAULT_MIGRATION_TABLE)
  const exists = await sql<{
    found: boolean
  }>`select to_regclass(${DEFAULT_MIGRATION_TABLE}) is not null as found`.execute(db)
  if (!exists.rows[0]?.found) return new Set()
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
