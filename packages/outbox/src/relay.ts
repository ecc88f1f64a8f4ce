import { setTimeout as sleep } from 'node:timers/promises'
import type { Registry } from '@prometheus-io/client'
import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'
import { type BatchOptions, publishBatch } from './batch.ts'
import type { Emit } from './emitter.ts'
import { createOutboxMetrics, type OutboxMetrics } from './outbox-metrics.ts'
import { pruneBatch } from './pruning.ts'
import { StreamMonitor } from './stream-monitor.ts'
import type { Republish } from './stream-recovery.ts'
import { outboxOf } from './tables.ts'

export type { Emit, Republish }

export interface RelayOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  /** Name of the service; the events' CloudEvents source is `/<source>`. */
  source: string
  stream: string
  subjects: string[]
  /** Copies of the stream in a NATS cluster; 1 unless told. */
  replicas?: number
  republish: Republish
  logger: Logger
  metrics: Registry
}

export interface Relay {
  /** Says that there is something to publish. Cheap; call it after each commit that appended. */
  nudge(): void
  /** Publishes what was recorded a moment ago, then no more; resolves when what is under way is settled. */
  stop(): Promise<void>
}

const STREAM_KEEPS_MS = 7 * 24 * 3600 * 1000
const BATCH_ROWS = 100
/** After a failure one row goes ahead to see whether JetStream is back. */
const PROBE_ROWS = 1
/** After a batch of so many, the next one waits a moment to be as full: most of what a batch costs is its transaction. */
const MANY_ROWS = 4
const BATCH_WAIT_MS = 20
const SWEEP_MS = 1000
const FIRST_BACKOFF_MS = 100
const LONGEST_BACKOFF_MS = 2000
const PRUNE_MS = 60_000
/** Soon, so that a process which is restarted every minute prunes, too. */
const FIRST_PRUNE_MS = 2_000
const PRUNE_MORE_MS = 500

/**
 * Publishes what transactions have recorded, each event at least once, in whatever order they commit, and keeps the
 * service's stream whole: what JetStream loses is published again. Any number of instances share the work.
 */
export function startRelay<Tables>(options: RelayOptions<Tables>): Relay {
  return new OutboxRelay(options)
}

class OutboxRelay<Tables> implements Relay {
  readonly #batch: BatchOptions
  readonly #monitor: StreamMonitor
  readonly #logger: Logger
  readonly #metrics: OutboxMetrics
  readonly #stopping = new AbortController()
  #sweep: NodeJS.Timeout | undefined
  #prune: NodeJS.Timeout | undefined
  #pruning: Promise<void> | undefined
  #running: Promise<void> | undefined
  #nudged = false
  #failures = 0
  /** When the next batch is worth its transaction, by `performance.now()`. */
  #worthwhileAt = 0

  constructor(options: RelayOptions<Tables>) {
    const { messaging, source, stream, subjects, replicas = 1, republish, logger } = options
    const db = outboxOf(options.db)
    this.#logger = logger
    this.#batch = { db, messaging, source, stream }
    this.#metrics = createOutboxMetrics(options.metrics, db)
    this.#monitor = new StreamMonitor({
      db,
      messaging,
      source,
      definition: { stream, subjects, maxAgeMs: STREAM_KEEPS_MS, replicas },
      republish,
      logger,
      signal: this.#stopping.signal,
      onCleared: () => this.#recover(),
      onStreamReady: () => this.#recover(),
      onRecovered: () => this.#metrics.recoveries.inc(),
    })
    this.#scheduleSweep(SWEEP_MS)
    this.#schedulePruning(FIRST_PRUNE_MS * Math.random())
  }

  nudge(): void {
    this.#nudged = true
    // While JetStream is away the sweep asks, ever more slowly: nudges must not hurry it.
    if (this.#failures === 0) this.#run()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#sweep)
    clearTimeout(this.#prune)
    await Promise.all([this.#running, this.#pruning])
    // What was recorded a moment ago need not wait for another instance's sweep.
    if (this.#failures === 0) await this.#publishAll()
    await this.#monitor.stop()
  }

  get #stopped(): boolean {
    return this.#stopping.signal.aborted
  }

  /** JetStream is back: no reason to wait any longer. */
  #recover(): void {
    this.#failures = 0
    this.nudge()
  }

  #scheduleSweep(delayMs: number): void {
    clearTimeout(this.#sweep)
    if (this.#stopped) return
    this.#sweep = setTimeout(
      () => {
        this.#nudged = true
        this.#run()
      },
      delayMs * (0.8 + Math.random() * 0.4),
    )
  }

  #run(): void {
    if (this.#running || this.#stopped) return
    clearTimeout(this.#sweep)
    this.#running = this.#publishAll().finally(() => {
      this.#running = undefined
      if (this.#nudged && this.#failures === 0 && this.#monitor.cleared) this.#run()
      else this.#scheduleSweep(this.#failures === 0 ? SWEEP_MS : this.#backoffMs())
    })
  }

  #backoffMs(): number {
    return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(this.#failures, 10))
  }

  /** Publishes batch after batch until there is nothing left that nobody else has claimed; one batch when stopped. */
  async #publishAll(): Promise<void> {
    while (this.#monitor.cleared) {
      await this.#awaitBatch()
      this.#nudged = false
      const limit = this.#failures === 0 ? BATCH_ROWS : PROBE_ROWS
      try {
        const { claimed, published, refused, unavailable } = await publishBatch(this.#batch, limit)
        this.#worthwhileAt = claimed >= MANY_ROWS && claimed < limit ? performance.now() + BATCH_WAIT_MS : 0
        this.#count(published, refused, unavailable)
        if (unavailable.length > 0) {
          this.#failures += 1
          this.#monitor.doubt(unavailable)
          return
        }
        this.#failures = 0
        if (this.#stopped || (claimed < limit && !this.#nudged)) return
      } catch (error) {
        this.#failures += 1
        this.#logger.error({ err: error }, 'Outbox can not be read or marked')
        return
      }
    }
  }

  /** Lets more come while much is written; a row that comes alone waits for nothing. */
  async #awaitBatch(): Promise<void> {
    const waitMs = this.#worthwhileAt - performance.now()
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: this.#stopping.signal }).catch(() => undefined)
  }

  #count(published: number, refused: unknown[], unavailable: unknown[]): void {
    this.#metrics.published.inc(published)
    this.#metrics.failures.inc({ reason: 'refused' }, refused.length)
    this.#metrics.failures.inc({ reason: 'unavailable' }, unavailable.length)
    for (const error of refused) this.#logger.error({ err: error }, 'Event refused by JetStream')
    if (unavailable.length > 0 && this.#failures === 0) {
      this.#logger.warn({ err: unavailable[0], events: unavailable.length }, 'Events wait: JetStream is away')
    }
  }

  #schedulePruning(delayMs: number): void {
    if (this.#stopped) return
    this.#prune = setTimeout(() => {
      this.#pruning = pruneBatch(this.#batch.db)
        .catch((error) => {
          this.#logger.warn({ err: error }, 'Outbox can not be pruned')
          return 0
        })
        .then((deleted) => this.#schedulePruning(deleted > 0 ? PRUNE_MORE_MS : PRUNE_MS))
    }, delayMs)
  }
}
