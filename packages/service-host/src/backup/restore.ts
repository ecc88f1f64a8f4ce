import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connected } from './connected.ts'
import { highestVersion, raiseVersions } from './epoch.ts'
import { BackupError, type Manifest, readManifest, rowsFile, type TableRecord } from './manifest.ts'
import { refuseOtherConnections } from './other-connections.ts'
import { rowDigest } from './row-digest.ts'
import { copyTarget, migrationsOf, tablesOf } from './tables.ts'

export interface RestoreOptions {
  /** Connection URL of the role that owns the tables. */
  readonly url: string
  readonly service: string
  readonly directory: string
  /** Tables with a column `version` that followers compare. */
  readonly versioned: readonly string[]
}

/**
 * Puts the rows of a backup in the place of all that the database holds, in one transaction: afterwards it is as it was
 * when the backup was made, or as it was before. Only the versions are others: higher than any that was ever given, so
 * that what comes next is never taken for old.
 * @throws BackupError when somebody else is connected, the tables have another shape, or the backup is damaged
 */
export const restore = async ({ url, service, directory, versioned }: RestoreOptions): Promise<Manifest> => {
  const manifest = await readManifest(directory, service)
  await connected(url, async (client) => {
    await refuseOtherConnections(client)
    await refuseOtherShape(client, manifest)
    await client.query('begin')
    const before = await highestVersion(client, versioned)
    await replaceRows(client, manifest, directory)
    await raiseVersions(client, versioned, before)
    await client.query('commit')
  })
  return manifest
}

/** Rows fit only into tables as they were taken from. */
const refuseOtherShape = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  const applied = await migrationsOf(client)
  const lacking = manifest.migrations.filter((name) => !applied.includes(name))
  const beyond = applied.filter((name) => !manifest.migrations.includes(name))
  const shapes = new Map((await tablesOf(client)).map(({ name, columns }) => [name, columns.join()]))
  const differing = manifest.tables.filter(({ name, columns }) => shapes.get(name) !== columns.join())
  if (lacking.length === 0 && beyond.length === 0 && differing.length === 0) return
  const details = [
    ...lacking.map((name) => `the backup has ${name}, the database has not`),
    ...beyond.map((name) => `the database has ${name}, the backup has not`),
    ...differing.map(({ name }) => `${name} has other columns`),
  ]
  throw new BackupError(
    `the tables are not those of the backup: ${details.join('; ')}. Migrate an empty database with the version of the service that made the backup.`,
  )
}

const replaceRows = async (client: pg.Client, manifest: Manifest, directory: string): Promise<void> => {
  const names = (await tablesOf(client)).map(({ name }) => client.escapeIdentifier(name))
  // What triggers made of the rows is in the backup, too.
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  await client.query(`truncate ${names.join(', ')}`)
  for (const table of manifest.tables) await loadTable(client, table, directory)
  for (const name of names) await client.query(`alter table ${name} enable trigger user`)
  await continueNumbers(client, manifest)
}

const loadTable = async (client: pg.Client, table: TableRecord, directory: string): Promise<void> => {
  const digest = rowDigest()
  await pipeline(
    createReadStream(rowsFile(directory, table.name)),
    createGunzip(),
    digest.stream,
    client.query(copyFrom(`copy ${copyTarget(client, table)} from stdin`)),
  )
  const { sha256 } = digest.result()
  if (sha256 !== table.sha256) throw new BackupError(`the rows of ${table.name} are not those that were backed up`)
}

/** Identity columns go on after the highest number that was given. */
const continueNumbers = async (client: pg.Client, manifest: Manifest): Promise<void> => {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped`)
  const known = new Set(manifest.tables.map(({ name }) => name))
  for (const { table, column } of rows.filter(({ table }) => known.has(table))) {
    const [tableName, columnName] = [client.escapeIdentifier(table), client.escapeIdentifier(column)]
    await client.query(`
      select setval(pg_get_serial_sequence(${client.escapeLiteral(tableName)}, ${client.escapeLiteral(column)}),
        coalesce(max(${columnName}), 0) + 1, false) from ${tableName}`)
  }
}
