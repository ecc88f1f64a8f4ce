import { type Kysely, sql } from 'kysely'
import type { OutboxTables } from '../append.ts'
import { createOutbox } from '../migration.ts'
import type { Republish } from '../relay.ts'

/** A service with one kind of aggregate, as small as it can be. */
export interface ShopTables extends OutboxTables {
  things: { id: string; version: number; settled: boolean }
}

export async function migrateShop(db: Kysely<ShopTables>): Promise<void> {
  await createOutbox(db)
  await sql`create table things (id text primary key, version integer not null, settled boolean not null)`.execute(db)
}

export function republishShop(db: Kysely<ShopTables>, pauseMs = 0): Republish {
  const emitAll = async (type: string, emit: Parameters<Republish['state']>[0], onlyUnsettled: boolean) => {
    let query = db.selectFrom('things').selectAll().orderBy('id')
    if (onlyUnsettled) query = query.where('settled', '=', false)
    for (const { id, version } of await query.execute()) {
      await emit({ type, aggregateId: id, version, data: { id } })
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  return {
    unsettled: (emit) => emitAll('shop.thing.asked.v1', emit, true),
    state: (emit) => emitAll('shop.thing.changed.v1', emit, false),
  }
}
