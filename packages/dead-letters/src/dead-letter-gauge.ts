import { Gauge, type Registry } from '@prometheus-io/client'
import { readForScrape } from '@techshop/database/scrape'
import type { Kysely } from 'kysely'
import type { DeadLettersTables } from './tables.ts'

/** One gauge per registry: how many messages of each of its consumers became dead letters, read when it is scraped. */
class DeadLetterGauge {
  readonly #consumers = new Map<string, Kysely<DeadLettersTables>>()

  constructor(registry: Registry) {
    const gauge: Gauge<'consumer'> = new Gauge({
      name: 'messaging_dead_letters',
      help: 'Dead letters: messages that exceeded their delivery attempts',
      labelNames: ['consumer'],
      registers: [registry],
      collect: readForScrape(async () => {
        for (const [consumer, db] of this.#consumers) gauge.set({ consumer }, await countDeadLetters(db, consumer))
      }),
    })
  }

  watch(db: Kysely<DeadLettersTables>, consumer: string): void {
    this.#consumers.set(consumer, db)
  }
}

const gauges = new WeakMap<Registry, DeadLetterGauge>()

export function watchDeadLetters(registry: Registry, db: Kysely<DeadLettersTables>, consumer: string): void {
  const gauge = gauges.get(registry) ?? new DeadLetterGauge(registry)
  gauges.set(registry, gauge)
  gauge.watch(db, consumer)
}

async function countDeadLetters(db: Kysely<DeadLettersTables>, consumer: string): Promise<number> {
  const { count } = await db
    .selectFrom('dead_letters')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('consumer', '=', consumer)
    .where('dead_lettered_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
