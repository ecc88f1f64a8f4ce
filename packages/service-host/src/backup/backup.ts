import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { connected } from './connected.ts'
import { BackupError, type Manifest, rowsFile, type TableRecord, writeManifest } from './manifest.ts'
import { rowDigest } from './row-digest.ts'
import { copyTarget, migrationsOf, type TableShape, tablesOf } from './tables.ts'

/**
 * Writes all rows of a database to a folder, as they were at one moment; the service goes on meanwhile. The folder
 * appears when it is whole, and must not exist before. Returns what it holds.
 * @param url connection URL of a role that may read every table
 * @throws BackupError when the folder exists
 */
export const backUp = async (url: string, service: string, directory: string): Promise<Manifest> => {
  if (await exists(directory)) throw new BackupError(`${directory} exists already`)
  const unfinished = `${directory}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  // The rows hold names and addresses.
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const manifest = await connected(url, (client) => copyAll(client, service, unfinished))
  await writeManifest(unfinished, manifest)
  await mkdir(path.dirname(directory), { recursive: true })
  await rename(unfinished, directory)
  return manifest
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

const copyAll = async (client: pg.Client, service: string, directory: string): Promise<Manifest> => {
  // One snapshot for all tables: what is committed meanwhile is in none of them.
  await client.query('begin transaction isolation level repeatable read, read only')
  const { rows } = await client.query<{ at: Date }>('select now() as at')
  const takenAt = rows.map(({ at }) => at.toISOString()).join()
  const migrations = await migrationsOf(client)
  const tables: TableRecord[] = []
  for (const table of await tablesOf(client)) tables.push(await copyTable(client, table, directory))
  await client.query('commit')
  return { format: 1, service, takenAt, migrations, tables }
}

const copyTable = async (client: pg.Client, table: TableShape, directory: string): Promise<TableRecord> => {
  const digest = rowDigest()
  await pipeline(
    client.query(copyTo(`copy ${copyTarget(client, table)} to stdout`)),
    digest.stream,
    createGzip(),
    createWriteStream(rowsFile(directory, table.name), { mode: 0o600 }),
  )
  return { ...table, ...digest.result() }
}
