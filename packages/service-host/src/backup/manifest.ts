import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A table in a backup; its rows are in `<name>.copy.gz`, as PostgreSQL's COPY writes them. */
export interface TableRecord {
  readonly name: string
  /** In the order in which each row has them. */
  readonly columns: readonly string[]
  readonly rows: number
  /** Of the uncompressed rows, in hexadecimal. */
  readonly sha256: string
}

/** What a folder holds, in its `manifest.json`. */
export interface Manifest {
  readonly format: 1
  readonly service: string
  /** The moment that all tables are of, RFC 3339. */
  readonly takenAt: string
  /** Names of the migrations that the database had had: the tables' shape. */
  readonly migrations: readonly string[]
  /** A table stands after those that it refers to. */
  readonly tables: readonly TableRecord[]
}

const fileOf = (directory: string): string => path.join(directory, 'manifest.json')

export const rowsFile = (directory: string, table: string): string => path.join(directory, `${table}.copy.gz`)

export const writeManifest = (directory: string, manifest: Manifest): Promise<void> =>
  writeFile(fileOf(directory), `${JSON.stringify(manifest, null, 2)}\n`)

/** @throws BackupError when the folder holds no backup of that service that this version can read */
export const readManifest = async (directory: string, service: string): Promise<Manifest> => {
  const text = await readFile(fileOf(directory), 'utf8').catch(() => {
    throw new BackupError(`${directory} holds no backup`)
  })
  const manifest = JSON.parse(text) as Manifest
  if (manifest.format !== 1) throw new BackupError(`${directory}: a backup of format ${manifest.format} can't be read`)
  if (manifest.service !== service) throw new BackupError(`${directory} is a backup of ${manifest.service}`)
  return manifest
}

/** What a person who makes or restores a backup has to know; the message says it all. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}
