import { setTimeout as sleep } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import { connected } from './connected.ts'
import { BackupError } from './manifest.ts'

/** A connection that was closed a moment ago may still be listed. */
const TRIES = 30
const RETRY_MS = 100

const othersOn = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(`
    select distinct coalesce(nullif(application_name, ''), usename::text, 'somebody') as name from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`)
  return rows.map(({ name }) => name)
}

/** @throws BackupError when anybody else is connected to the database */
export const refuseOtherConnections = async (client: ClientBase): Promise<void> => {
  let others = await othersOn(client)
  for (let tries = 1; others.length > 0 && tries < TRIES; tries += 1) {
    await sleep(RETRY_MS)
    others = await othersOn(client)
  }
  if (others.length > 0) throw new BackupError(`stop what is connected to the database first: ${others.join(', ')}`)
}

/** The same for whoever has no connection yet. */
export const refuseConnections = (url: string): Promise<void> => connected(url, refuseOtherConnections)
