import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { generateDatabaseFiles, staleFiles, writeFiles } from './generate-database.ts'

const MIGRATION = `export const up = (db) => db.schema.createTable('orders')
  .addColumn('id', 'uuid', (column) => column.primaryKey())
  .addColumn('version', 'bigint', (column) => column.notNull())
  .addColumn('created_at', 'timestamptz', (column) => column.notNull())
  .addColumn('due', 'date')
  .addColumn('address', 'jsonb', (column) => column.notNull())
  .execute()`

const service = async (): Promise<string> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'service-'))
  await mkdir(path.join(directory, 'migrations'))
  await writeFile(path.join(directory, 'migrations/0001_create_orders.ts'), MIGRATION)
  return directory
}

t.test('a service gets its schema and its row types from its migrations', async (t) => {
  const directory = await service()
  await writeFiles(await generateDatabaseFiles(directory))
  const schema = await readFile(path.join(directory, 'schema.sql'), 'utf8')
  t.match(schema, /create table orders \(\n {2}id uuid not null,\n {2}version bigint not null,/)
  t.notMatch(schema, 'kysely')
  const tables = await readFile(path.join(directory, 'src/database/tables.ts'), 'utf8')
  for (const line of ['id: string', 'version: number', 'created_at: Timestamp', 'due: string | null', 'address: Json'])
    t.match(tables, line)
  t.match(tables, /export interface Tables \{\n {2}orders: Orders\n\}/)
  t.notMatch(tables, 'kysely_migration')
})

t.test('a file that says something else, or is missing, is stale', async (t) => {
  const directory = await service()
  const files = await generateDatabaseFiles(directory)
  const [schema, tables] = [...files.keys()] as [string, string]
  t.same(await staleFiles(files), [schema, tables])
  await writeFiles(files)
  t.same(await staleFiles(files), [])
  await writeFile(schema, 'create table other ();')
  t.same(await staleFiles(files), [schema])
})
