import type { Registry } from '@prometheus-io/client'
import { clientOf, liveConnection } from './client.ts'
import type { Messaging } from './connection.ts'
import type { ConsumerMessage } from './consumer-message.ts'
import { type ConsumerMetrics, consumerMetrics } from './consumer-metrics.ts'
import type { DeliveredMessage } from './delivered-message.ts'
import { type DeliveryOptions, settle } from './delivery.ts'
import { ACK_WAIT_MS, type Durable } from './durable.ts'
import { DurableWatch } from './durable-watch.ts'
import { InfrastructurePause } from './infrastructure-pause.ts'
import type { Logger } from './logger.ts'
import { Pull } from './pull.ts'

export type { ConsumerMessage }

export interface ConsumerOptions {
  messaging: Messaging
  stream: string
  durable: string
  filterSubject: string
  /** Messages handled at the same time by this instance. */
  concurrency: number
  /**
   * Does what the message asks for. It is acknowledged when this resolves; the same message may come more than once, at
   * the same time even. Rejects with RetryLaterError to have a sound message again later.
   */
  handle(message: ConsumerMessage): Promise<void>
  /**
   * Called when the message itself made handling fail. `retry`: deliver it again, with growing delay.
   * `dead-lettered`: it is kept elsewhere, do not deliver it again.
   */
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'dead-lettered'>
  /** Whether an error tells that the database (or the like) is away: then the consumer pauses and nothing is counted. */
  isInfrastructureError(error: unknown): boolean
  logger: Logger
  metrics: Registry
}

/** What is followed, and what is done with each message. */
export type ConsumerDefinition = Readonly<
  Pick<ConsumerOptions, 'stream' | 'durable' | 'filterSubject' | 'concurrency' | 'handle'>
>

export interface Consumer {
  /** Takes no more messages and resolves when those under way are settled. */
  stop(): Promise<void>
  /** Messages stored in the stream that nobody has settled yet; undefined until known. */
  readonly lag: number | undefined
}

const HEARTBEAT_MS = ACK_WAIT_MS / 3
/** A handler that hangs for so long is taken for lost, and its message given to somebody else. */
const LONGEST_HANDLING_MS = 60_000

/**
 * Handles every message of a stream's subjects at least once, whatever is killed in between. The durable consumer is
 * shared by all instances that name it, and made anew, from the stream's first message, whenever it is lost.
 */
export function startConsumer(options: ConsumerOptions): Consumer {
  return new DurableConsumer(options)
}

class DurableConsumer implements Consumer {
  readonly #messaging: Messaging
  readonly #durable: Durable
  readonly #concurrency: number
  readonly #delivery: DeliveryOptions
  readonly #logger: Logger
  readonly #metrics: ConsumerMetrics
  readonly #pause = new InfrastructurePause()
  readonly #watch: DurableWatch
  readonly #underWay = new Map<DeliveredMessage, { since: number; settled: Promise<void> }>()
  readonly #heartbeat: NodeJS.Timeout
  readonly #forgetConnects: () => void
  #pull: Pull | undefined
  #resume: NodeJS.Timeout | undefined
  #stopped = false

  constructor(options: ConsumerOptions) {
    this.#messaging = options.messaging
    this.#durable = options
    this.#concurrency = options.concurrency
    this.#logger = options.logger
    this.#delivery = {
      handle: (message) => options.handle(message),
      onFailure: (message, error) => options.onFailure(message, error),
      isInfrastructureError: (error) => options.isInfrastructureError(error),
      pause: this.#pause,
      logger: options.logger,
    }
    this.#metrics = consumerMetrics(options.metrics, options.durable)
    this.#watch = new DurableWatch({
      messaging: options.messaging,
      durable: options,
      logger: options.logger,
      metrics: this.#metrics,
      mayReceive: () => this.#pause.remainingMs() === 0 && this.#free() > 0,
      onReady: () => this.#pump(),
      onStandstill: () => this.#pull?.forgetAll(),
      isSilent: () => this.#pull?.silent ?? false,
      onSilence: () => this.#pull?.startAnew(),
    })
    this.#heartbeat = setInterval(() => this.#beat(), HEARTBEAT_MS)
    this.#forgetConnects = clientOf(options.messaging).onConnect(() => this.#connected())
  }

  get lag(): number | undefined {
    return this.#watch.lag
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#forgetConnects()
    clearTimeout(this.#resume)
    await Promise.all([this.#watch.stop(), this.#pull?.stop()])
    await Promise.all([...this.#underWay.values()].map(({ settled }) => settled))
    clearInterval(this.#heartbeat)
    if (this.#messaging.connected) {
      await liveConnection(this.#messaging)
        .flush()
        .catch(() => {})
    }
  }

  #connected(): void {
    const connection = liveConnection(this.#messaging)
    // The server has forgotten the requests, and `nats` the subscription if it is another connection.
    this.#pull?.forgetAll()
    if (this.#pull?.connection !== connection) {
      const inboxPrefix = `_INBOX.${this.#messaging.name}`
      this.#pull = new Pull(connection, this.#durable.stream, this.#durable.durable, inboxPrefix, {
        message: (message) => this.#receive(message),
        gone: (reason) => this.#watch.doubt(reason),
        ended: () => this.#pump(),
      })
    }
    this.#watch.doubt('connected')
  }

  #free(): number {
    // After a failure of the infrastructure one message goes ahead to see whether it is back.
    const room = this.#pause.doubtful ? 1 : this.#concurrency
    return room - this.#underWay.size
  }

  /** Asks for as many messages as there is room for. */
  #pump(): void {
    const pull = this.#pull
    if (this.#stopped || !pull || !this.#messaging.connected || !this.#watch.ready) return
    const pausedMs = this.#pause.remainingMs()
    if (pausedMs > 0) {
      clearTimeout(this.#resume)
      this.#resume = setTimeout(() => this.#pump(), pausedMs + 1)
      return
    }
    const room = this.#free() - pull.outstanding
    // Not for each slot that becomes free: one request for several messages costs as much as one for one.
    if (room > 0 && (pull.outstanding === 0 || room >= this.#concurrency / 2)) pull.request(room)
  }

  #receive(message: DeliveredMessage): void {
    if (this.#stopped) {
      message.nak(1)
      return
    }
    const since = performance.now()
    this.#metrics.delivered(message.deliveries)
    const settled = settle(message, this.#delivery).then((outcome) => {
      this.#underWay.delete(message)
      this.#metrics.settled(outcome, (performance.now() - since) / 1000)
      this.#pump()
    })
    this.#underWay.set(message, { since, settled })
  }

  /** Tells JetStream that long handlers are still at it, and replaces requests that the server has forgotten. */
  #beat(): void {
    const now = performance.now()
    for (const [message, { since }] of this.#underWay) {
      if (now - since > LONGEST_HANDLING_MS) {
        this.#logger.warn({ consumer: this.#durable.durable, sequence: message.read().sequence }, 'Handler hangs')
      } else if (this.#messaging.connected) message.working()
    }
    this.#pull?.forgetDead()
    this.#pump()
  }
}
