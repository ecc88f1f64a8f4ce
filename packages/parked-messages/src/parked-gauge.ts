import { Gauge, type Registry } from '@prometheus-io/client'
import { readForScrape } from '@techshop/database/scrape'
import type { Kysely } from 'kysely'
import type { ParkedMessagesTables } from './tables.ts'

/** One gauge per registry: how many messages of each of its consumers are parked, read when it is scraped. */
class ParkedGauge {
  readonly #consumers = new Map<string, Kysely<ParkedMessagesTables>>()

  constructor(registry: Registry) {
    const gauge: Gauge<'consumer'> = new Gauge({
      name: 'messaging_parked_messages',
      help: 'Messages that kept failing and wait for a person',
      labelNames: ['consumer'],
      registers: [registry],
      collect: readForScrape(async () => {
        for (const [consumer, db] of this.#consumers) gauge.set({ consumer }, await countParked(db, consumer))
      }),
    })
  }

  watch(db: Kysely<ParkedMessagesTables>, consumer: string): void {
    this.#consumers.set(consumer, db)
  }
}

const gauges = new WeakMap<Registry, ParkedGauge>()

export function watchParked(registry: Registry, db: Kysely<ParkedMessagesTables>, consumer: string): void {
  const gauge = gauges.get(registry) ?? new ParkedGauge(registry)
  gauges.set(registry, gauge)
  gauge.watch(db, consumer)
}

async function countParked(db: Kysely<ParkedMessagesTables>, consumer: string): Promise<number> {
  const { count } = await db
    .selectFrom('parked_messages')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('consumer', '=', consumer)
    .where('parked_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
