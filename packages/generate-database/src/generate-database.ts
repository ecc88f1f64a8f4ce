import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { connectDatabase } from '@techshop/database/connection'
import { loadMigrations, migrateToLatest } from '@techshop/database/migrations'
import { dumpSchema } from '@techshop/database/schema-dump'
import { createTestDatabase } from '@techshop/test-kit/database'
import { rowTypes } from './row-types.ts'

/** Contents by absolute path. */
export type GeneratedFiles = ReadonlyMap<string, string>

/** What `schema.sql` and `src/database/tables.ts` of a service must hold, from its folder `migrations`. */
export const generateDatabaseFiles = async (serviceDirectory: string): Promise<GeneratedFiles> => {
  const migrations = await loadMigrations(path.join(serviceDirectory, 'migrations'))
  const { db, drop } = await createTestDatabase<unknown>({
    connect: connectDatabase,
    template: 'generate',
    migrate: (empty) => migrateToLatest(empty, migrations),
  })
  try {
    return new Map([
      [
        path.join(serviceDirectory, 'schema.sql'),
        `-- Made from the migrations by "pnpm generate".\n\n${await dumpSchema(db)}`,
      ],
      [path.join(serviceDirectory, 'src/database/tables.ts'), await rowTypes(db)],
    ])
  } finally {
    await drop()
  }
}

/** Those whose file on disk is missing or says something else. */
export const staleFiles = async (files: GeneratedFiles): Promise<string[]> => {
  const stale: string[] = []
  for (const [file, content] of files) {
    if ((await readFile(file, 'utf8').catch(() => undefined)) !== content) stale.push(file)
  }
  return stale
}

export const writeFiles = async (files: GeneratedFiles): Promise<void> => {
  for (const [file, content] of files) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
}
