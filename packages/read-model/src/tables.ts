import type { Generated, Kysely } from 'kysely'

export interface RebuildsTable {
  read_model: string
  snapshot_id: string | null
  attempts: Generated<number>
  request_after: Generated<Date>
  completed_snapshot_id: string | null
  completed_at: Date | null
}

export interface RebuildsTables {
  read_model_rebuilds: RebuildsTable
}

/** The service's database as this package sees it. */
export function rebuildsOf<Tables>(db: Kysely<Tables>): Kysely<RebuildsTables> {
  return db as unknown as Kysely<RebuildsTables>
}
