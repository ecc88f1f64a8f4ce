import { setTimeout as sleep } from 'node:timers/promises'
import { Registry } from '@prometheus-io/client'
import { isInfrastructureError } from '@techshop/database/errors'
import { inTransaction } from '@techshop/database/transaction'
import type { Messaging } from '@techshop/messaging/connection'
import { startConsumer } from '@techshop/messaging/consumer'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { type Kysely, sql } from 'kysely'
import { createReadModelRebuilds } from '../migration.ts'
import { currentSnapshot, startRebuilds } from '../rebuild.ts'
import type { RebuildsTables } from '../tables.ts'

/** A service that keeps a read model of the owner's things. */
export interface FollowerTables extends RebuildsTables {
  thing_read_model: { id: string; version: number; deleted: boolean; seen_in: string | null }
}

export async function migrateFollower(db: Kysely<FollowerTables>): Promise<void> {
  await createReadModelRebuilds(db)
  await sql`create table thing_read_model (
    id text primary key, version bigint not null, deleted boolean not null, seen_in uuid)`.execute(db)
}

interface Thing {
  id: string
  version: number
  deleted: boolean
}

/** Only a higher version changes a row; any version marks it as seen. */
export const applyThing = (db: Kysely<FollowerTables>, { id, version, deleted }: Thing) =>
  inTransaction(db, async (trx) => {
    const snapshotId = await currentSnapshot(trx, 'things')
    await sql`
      insert into thing_read_model as projected (id, version, deleted, seen_in) values (${id}, ${version}, ${deleted}, ${snapshotId})
      on conflict (id) do update set
        version = greatest(projected.version, excluded.version),
        deleted = case when excluded.version > projected.version then excluded.deleted else projected.deleted end,
        seen_in = coalesce(excluded.seen_in, projected.seen_in)`.execute(trx)
  })

interface FollowerOptions {
  db: Kysely<FollowerTables>
  messaging: Messaging
  /** Time that each thing takes. */
  pauseMs?: number
}

/** Follows the owner; `failures` counts what was not handled by its own fault. */
export function followThings({ db, messaging, pauseMs = 0 }: FollowerOptions) {
  const counts = { failures: 0 }
  const rebuilds = startRebuilds({
    db,
    messaging,
    name: 'things',
    owner: 'owner',
    countSeen: async (trx, snapshotId) => {
      const { rows } = await sql<{ seen: string }>`
        select count(*) as seen from thing_read_model where seen_in = ${snapshotId}`.execute(trx)
      return Number(rows[0]?.seen)
    },
    sweep: async (trx, snapshotId) => {
      await sql`delete from thing_read_model where seen_in is distinct from ${snapshotId}`.execute(trx)
    },
    logger,
  })
  const follow = (filterSubject: string, handle: (data: unknown) => Promise<void>) =>
    startConsumer({
      messaging,
      stream: 'OWNER',
      durable: `follower_${filterSubject.replaceAll(/\W+/g, '-')}`,
      filterSubject,
      concurrency: 4,
      handle: ({ data }) => handle((data as { data: unknown }).data),
      onFailure: async () => {
        counts.failures += 1
        return 'dead-lettered'
      },
      isInfrastructureError,
      logger,
      metrics: new Registry(),
    })
  const consumers = [
    follow('owner.thing.>', async (data) => {
      if (pauseMs > 0) await sleep(pauseMs)
      await applyThing(db, data as Thing)
    }),
    follow('owner.snapshot.completed.v1', async (data) => {
      const { snapshotId, count } = data as { snapshotId: string; count: number }
      await rebuilds.completed(snapshotId, count)
    }),
  ]
  const stop = async () => {
    await Promise.all([rebuilds.stop(), ...consumers.map((consumer) => consumer.stop())])
  }
  return { rebuilds, counts, stop }
}
