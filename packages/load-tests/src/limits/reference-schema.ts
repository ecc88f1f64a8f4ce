import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { referenceFile } from './reference-sql.ts'

const schemas = { catalog: 'catalog-schema', orders: 'orders-schema' } as const

/** Databases in which reference statements run. */
export type ReferenceDatabase = keyof typeof schemas

/**
 * Makes a copy of a service's tables for the reference statements to work on, in a schema of their own beside them.
 * @param ownerUrl connection URL of the owner of the service's database
 */
export const makeReferenceSchema = async (database: ReferenceDatabase, ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(await readFile(referenceFile(schemas[database]), 'utf8'))
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
