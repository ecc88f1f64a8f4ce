import { setTimeout as sleep } from 'node:timers/promises'
import { Registry } from '@prometheus-io/client'
import type { Messaging } from '@techshop/messaging/connection'
import type { OutboxTables } from '@techshop/outbox/append'
import { createOutbox } from '@techshop/outbox/migration'
import { type Emit, startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { type Kysely, sql } from 'kysely'

/** A service that owns things. */
export interface OwnerTables extends OutboxTables {
  things: { id: string; version: number; deleted: boolean }
}

export async function migrateOwner(db: Kysely<OwnerTables>): Promise<void> {
  await createOutbox(db)
  await sql`create table things (id text primary key, version integer not null, deleted boolean not null)`.execute(db)
}

export const changed = (thing: { id: string; version: number; deleted: boolean }) => ({
  type: 'owner.thing.changed.v1',
  aggregateId: thing.id,
  version: thing.version,
  data: thing,
})

interface OwnerOptions {
  db: Kysely<OwnerTables>
  messaging: Messaging
  /** Between two things of a snapshot. */
  pauseMs?: number
}

/** Publishes changes and answers requests for snapshots. Returns how to stop. */
export function startOwner({ db, messaging, pauseMs = 0 }: OwnerOptions): () => Promise<void> {
  const state = async (emit: Emit) => {
    for (const thing of await db.selectFrom('things').selectAll().orderBy('id').execute()) {
      await emit(changed(thing))
      if (pauseMs > 0) await sleep(pauseMs)
    }
  }
  const common = { messaging, source: 'owner', stream: 'OWNER', logger }
  const republish = { unsettled: async () => {}, state: async () => {} }
  const relay = startRelay({ ...common, db, subjects: ['owner.>'], republish, metrics: new Registry() })
  const stopAnswering = answerSnapshotRequests({ ...common, state })
  return async () => {
    await stopAnswering()
    await relay.stop()
  }
}
