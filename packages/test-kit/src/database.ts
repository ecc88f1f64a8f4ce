import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { onServer, quoted } from './admin-connection.ts'
import { connectPlainly } from './connect.ts'
import { adminUrl, databaseUrl } from './postgres.ts'
import { timeStamp } from './sweep.ts'
import { prepareTemplate, type TemplateSource } from './template.ts'

export interface TestDatabaseOptions<Tables> extends TemplateSource<Tables> {
  /** Most connections of the returned `db`; 10 unless told. */
  readonly poolSize?: number
}

export interface TestDatabase<Tables> {
  readonly db: Kysely<Tables>
  /** For a process or a pool of the test's own. */
  readonly url: string
  /** Ends every connection and refuses new ones, as an outage does, until the returned function is called. */
  takeAway(): Promise<() => Promise<void>>
  /** Closes `db` and removes the database, whoever is still connected. */
  drop(): Promise<void>
}

/**
 * A database that nobody else uses, copied from a template that was migrated once.
 * On the server at DATABASE_ADMIN_URL, else on one of this process's own.
 */
export const createTestDatabase = async <Tables>(
  options: TestDatabaseOptions<Tables>,
): Promise<TestDatabase<Tables>> => {
  const server = await adminUrl()
  const template = await prepareTemplate(server, options)
  const name = `techshop_test_${timeStamp()}_${randomBytes(6).toString('hex')}`
  await onServer(server, (admin) => admin.query(`create database ${quoted(name)} template ${quoted(template)}`))
  const url = databaseUrl(server, name)
  const connect = options.connect ?? connectPlainly
  const db = connect<Tables>({ url, applicationName: name, poolSize: options.poolSize ?? 10 })
  const allow = (allowed: boolean) =>
    onServer(server, (admin) => admin.query(`alter database ${quoted(name)} with allow_connections ${allowed}`))
  const takeAway = async () => {
    await allow(false)
    await onServer(server, (admin) =>
      admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]),
    )
    return async () => void (await allow(true))
  }
  const drop = async () => {
    await db.destroy()
    await onServer(server, (admin) => admin.query(`drop database if exists ${quoted(name)} with (force)`))
  }
  return { db, url, takeAway, drop }
}
