import { setTimeout } from 'node:timers/promises'
import type { StackDescription } from '@techshop/local-stack/stack'
import pg from 'pg'
import type { Strike } from './fault.ts'

export type DatabaseName = keyof StackDescription['postgres']['urls']

/** Runs a query function on a connection of its own to a service's database. */
export const withConnection = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 })
  // Of a connection that is cut while it is idle; the next query says so as well.
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** Ends every connection of a service, in the middle of its transactions, again and again while the fault lasts. */
export const cutConnections: Strike = async ({ stack }, { target, holdMs }) => {
  const url = stack.describe().postgres.urls[target as DatabaseName]
  await withConnection(url, async (client) => {
    const end = performance.now() + holdMs
    do {
      await client.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
      )
      await setTimeout(150)
    } while (performance.now() < end)
  })
}
