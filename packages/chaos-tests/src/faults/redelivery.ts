import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { withConnection } from './connections.ts'
import type { Strike } from './fault.ts'

const longestWaitMs = 2_000

/** Waits until a statement of the service waits for a lock, for a while. */
const untilBlocked = async (client: pg.Client): Promise<void> => {
  const end = performance.now() + longestWaitMs
  while (performance.now() < end) {
    const { rowCount } = await client.query(
      "select from pg_stat_activity where usename = current_user and wait_event_type = 'Lock' limit 1",
    )
    if (rowCount) return
    await setTimeout(20)
  }
}

/**
 * Has messages delivered to a second instance while the first still works on them: every variant's row is locked, so
 * that reserving waits; the instance is stopped (SIGSTOP) for longer than JetStream waits for an acknowledgement, which
 * a slow handler would otherwise keep asking to prolong; then the lock goes, both finish, and the first one goes on.
 */
export const redeliver: Strike = async ({ stack }, { target, holdMs }) => {
  const instance = stack.process(target)
  await withConnection(stack.describe().postgres.urls.catalog, async (client) => {
    await client.query('begin')
    await client.query('select from variants for update')
    await untilBlocked(client)
    instance.pause()
    try {
      await setTimeout(holdMs)
      await client.query('rollback')
    } finally {
      instance.resume()
    }
  })
}
