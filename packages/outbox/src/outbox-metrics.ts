import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import { readForScrape } from '@techshop/database/scrape'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { OutboxTables } from './tables.ts'

export type OutboxMetrics = ReturnType<typeof createOutboxMetrics>

/** Beyond this the depth is not counted on: it would cost most when there is the most else to do. */
const DEEPEST = 100_000

function readDepth(db: Kysely<OutboxTables>): Promise<number> {
  return read(
    db,
    sql`select count(*) as value from (select from outbox where published_at is null limit ${DEEPEST}) unpublished`,
  )
}

function readOldestAgeSeconds(db: Kysely<OutboxTables>): Promise<number> {
  return read(
    db,
    sql`select extract(epoch from clock_timestamp() - created_at) as value
      from outbox where published_at is null order by id limit 1`,
  )
}

async function read(db: Kysely<OutboxTables>, query: RawBuilder<unknown>): Promise<number> {
  const { rows } = await (query as RawBuilder<{ value: string | number }>).execute(db)
  return Math.max(0, Number(rows[0]?.value ?? 0))
}

/** Depth and age are read when they are scraped; without the database, or while it is slow, they keep their last value. */
export function createOutboxMetrics(registry: Registry, db: Kysely<OutboxTables>) {
  const registers = [registry]
  const depth: Gauge = new Gauge({
    name: 'outbox_depth_events',
    help: `Unpublished events (counted up to ${DEEPEST})`,
    registers,
    collect: readForScrape(async () => depth.set(await readDepth(db))),
  })
  const age: Gauge = new Gauge({
    name: 'outbox_oldest_age_seconds',
    help: 'Age of the oldest unpublished event',
    registers,
    collect: readForScrape(async () => age.set(await readOldestAgeSeconds(db))),
  })
  const failures = new Counter({
    name: 'outbox_publish_failures_total',
    help: 'Publish attempts without acknowledgement',
    labelNames: ['reason'],
    registers,
  })
  for (const reason of ['refused', 'unavailable']) failures.inc({ reason }, 0)
  return {
    published: new Counter({ name: 'outbox_published_total', help: 'Events that JetStream acknowledged', registers }),
    failures,
    recoveries: new Counter({
      name: 'outbox_stream_recoveries_total',
      help: 'Recoveries of the stream: all state was published again after messages were lost',
      registers,
    }),
  }
}
