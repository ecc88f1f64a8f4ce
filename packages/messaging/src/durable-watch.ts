import type { Messaging } from './connection.ts'
import type { ConsumerMetrics } from './consumer-metrics.ts'
import { type Durable, type DurableState, deleteDurable, ensureDurable, inspectDurable } from './durable.ts'
import type { Logger } from './logger.ts'

export interface DurableWatchOptions {
  messaging: Messaging
  durable: Durable
  logger: Logger
  metrics: ConsumerMetrics
  /** Whether this instance would take a message right now: only then is standing still suspicious. */
  mayReceive(): boolean
  /** The durable is there: messages can be asked for. */
  onReady(): void
  /** Messages wait, but none is delivered: ask again. */
  onStandstill(): void
  /** Whether the durable answers none of the requests for messages, although it is there. */
  isSilent(): boolean
  /** It is about to be another durable, made by this instance or by another. */
  onSilence(): void
}

const INTERVAL_MS = 1500
const LEAST_INTERVAL_MS = 100
const TROUBLED_INTERVAL_MS = 300
const STANDSTILL_MS = 10_000
const LONGEST_STANDSTILL_MS = 600_000

/**
 * Sees to it that the durable consumer exists and moves. JetStream says nothing when a stream is deleted and made anew,
 * or its files are gone while the server runs: consumers just get nothing any more. So somebody has to look.
 */
export class DurableWatch {
  readonly #options: DurableWatchOptions
  #timer: NodeJS.Timeout | undefined
  #checking: Promise<void> | undefined
  #checkAgain = false
  #checkedAt = 0
  #ensured = false
  #ready = false
  #stopped = false
  #lag: number | undefined
  #deliveries = -1
  #created = ''
  #movedAt = Date.now()
  #standstillMs = STANDSTILL_MS

  constructor(options: DurableWatchOptions) {
    this.#options = options
    this.#schedule()
  }

  get ready(): boolean {
    return this.#ready
  }

  get lag(): number | undefined {
    return this.#lag
  }

  /** Looks at once: something suggests that the durable is gone. */
  doubt(reason: string): void {
    this.#options.logger.debug({ consumer: this.#options.durable.durable, reason }, 'Consumer in doubt')
    // An answer of "gone" that comes while a look is under way may be about what that look has just repaired.
    this.#ready = false
    if (this.#checking) this.#checkAgain = true
    else if (Date.now() - this.#checkedAt >= LEAST_INTERVAL_MS) this.#check()
    else this.#schedule()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#checking
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    const intervalMs = this.#ready ? INTERVAL_MS : TROUBLED_INTERVAL_MS
    this.#timer = setTimeout(() => this.#check(), intervalMs * (0.8 + Math.random() * 0.4))
  }

  #check(): void {
    if (this.#stopped || this.#checking) return
    clearTimeout(this.#timer)
    this.#checking = this.#look().finally(() => {
      this.#checking = undefined
      this.#checkedAt = Date.now()
      if (this.#checkAgain) {
        this.#checkAgain = false
        this.#ready = false
      }
      this.#schedule()
      if (this.#ready) this.#options.onReady()
    })
  }

  async #look(): Promise<void> {
    const { messaging, durable, logger } = this.#options
    if (!messaging.connected) {
      this.#ready = false
      return
    }
    try {
      // Once per process, since a newer version may want other settings.
      if (!this.#ensured) this.#ensured = await ensureDurable(messaging, durable)
      const state = await inspectDurable(messaging, durable)
      if (!state) this.#ready = await this.#create('it was not there')
      else if (state.ahead) this.#ready = await this.#recreate('it was ahead of its stream')
      else if (this.#standsStill(state)) this.#ready = await this.#recreate('it stood still')
      else if (this.#saysNothing(state)) this.#ready = await this.#recreate('it gave no sign of life')
      else this.#ready = true
      if (state) this.#note(state)
    } catch (error) {
      this.#ready = false
      logger.warn({ err: error, consumer: durable.durable }, 'Consumer can not be inspected')
    }
  }

  #note(state: DurableState): void {
    this.#created = state.created
    this.#lag = state.pending + state.unsettled
    this.#options.metrics.lag(this.#lag)
    if (state.deliveries === this.#deliveries && state.pending > 0 && this.#options.mayReceive()) return
    if (state.deliveries !== this.#deliveries) this.#standstillMs = STANDSTILL_MS
    this.#deliveries = state.deliveries
    this.#movedAt = Date.now()
  }

  /** Making the durable anew has every message delivered again, so it is done late, and ever more rarely. */
  #standsStill(state: DurableState): boolean {
    const sinceMs = Date.now() - this.#movedAt
    if (state.pending === 0 || state.deliveries !== this.#deliveries || !this.#options.mayReceive()) return false
    if (sinceMs > 2 * INTERVAL_MS) this.#options.onStandstill()
    if (sinceMs < this.#standstillMs) return false
    this.#standstillMs = Math.min(LONGEST_STANDSTILL_MS, this.#standstillMs * 2)
    this.#movedAt = Date.now()
    return true
  }

  /**
   * nats-server 2.9 makes a durable that counts deliveries and sends nothing, not even heartbeats, when it is asked for one
   * in the moment in which the stream is being made. It stays like that until it is deleted.
   */
  #saysNothing({ created }: DurableState): boolean {
    if (!this.#options.isSilent()) return false
    this.#options.onSilence()
    return created === this.#created
  }

  async #create(reason: string): Promise<boolean> {
    const { messaging, durable, logger, metrics } = this.#options
    const created = await ensureDurable(messaging, durable)
    if (!created) return false
    logger.info({ consumer: durable.durable, reason }, 'Consumer reads from the beginning of its stream')
    metrics.recreated()
    return true
  }

  async #recreate(reason: string): Promise<boolean> {
    await deleteDurable(this.#options.messaging, this.#options.durable)
    return this.#create(reason)
  }
}
