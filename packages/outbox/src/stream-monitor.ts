import { StorageLostError } from '@techshop/messaging/errors'
import { createStream } from '@techshop/messaging/stream'
import { claimReadBack, readCheckpoint, recordLoss } from './stream-checkpoint.ts'
import { assessStream } from './stream-identity.ts'
import { type RecoveryOptions, recoverStream } from './stream-recovery.ts'

export interface StreamMonitorOptions extends Omit<RecoveryOptions, 'isStorageLost' | 'onStreamReady'> {
  /** There is a stream again: ordinary publishing can go on. */
  onStreamReady(): void
  /** The stream was looked at: publishing may begin. */
  onCleared(): void
  /** After a loss; not for a first stream. */
  onRecovered(): void
}

const INTERVAL_MS = 1500
const TROUBLED_INTERVAL_MS = 400
const LEAST_INTERVAL_MS = 100

/** Checks the stream on connect, at intervals, and on failures; recovers it when messages were lost. */
export class StreamMonitor {
  readonly #options: StreamMonitorOptions
  readonly #forgetConnects: () => void
  #timer: NodeJS.Timeout | undefined
  #checking: Promise<void> | undefined
  #recovering: Promise<void> | undefined
  #checkedAt = 0
  #trouble = false
  #storageLost = false
  #configured = false
  #stopped = false
  /** The connection for which the stream was looked at. */
  #clearedFor = 0

  constructor(options: StreamMonitorOptions) {
    this.#options = options
    this.#forgetConnects = options.messaging.onConnect(() => this.#check())
    this.#schedule()
  }

  /**
   * Whether publishing can't cover up a loss: a server that comes back may have forgotten its last messages, and the next
   * ones would take their sequence numbers before anybody has seen the gap.
   */
  get cleared(): boolean {
    const { messaging } = this.#options
    return messaging.connected && this.#clearedFor === messaging.connects
  }

  /** Looks soon: a publish failed. */
  doubt(errors: unknown[]): void {
    this.#trouble = true
    if (errors.some((error) => error instanceof StorageLostError)) this.#storageLost = true
    if (Date.now() - this.#checkedAt >= LEAST_INTERVAL_MS) this.#check()
    else this.#schedule()
  }

  /** A recovery under way is given up by the signal in the options. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#forgetConnects()
    clearTimeout(this.#timer)
    await this.#checking
    await this.#recovering
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    if (this.#stopped) return
    const intervalMs = this.#trouble || !this.cleared ? TROUBLED_INTERVAL_MS : INTERVAL_MS
    this.#timer = setTimeout(() => this.#check(), intervalMs * (0.8 + Math.random() * 0.4))
  }

  #check(): void {
    if (this.#stopped || this.#checking) return
    clearTimeout(this.#timer)
    this.#checking = this.#look().finally(() => {
      this.#checking = undefined
      this.#checkedAt = Date.now()
      this.#schedule()
    })
  }

  async #look(): Promise<void> {
    const { db, messaging, definition, logger } = this.#options
    const { connects } = messaging
    if (!messaging.connected) return
    try {
      const checkpoint = await readCheckpoint(db, definition.stream)
      const readBack = (await claimReadBack(db, definition.stream)) || !this.cleared
      const finding = await assessStream(messaging, definition.stream, checkpoint, readBack)
      const lost = finding !== 'intact' || this.#storageLost
      if (lost) await recordLoss(db, definition.stream, checkpoint.generation)
      if (!lost) await this.#configure()
      this.#trouble = lost || checkpoint.recovering
      const wasCleared = this.cleared
      this.#clearedFor = connects
      if (!wasCleared && this.cleared) this.#options.onCleared()
      if (lost || checkpoint.recovering) this.#recover()
    } catch (error) {
      this.#trouble = true
      logger.warn({ err: error, stream: definition.stream }, 'Stream can not be looked after')
    }
  }

  /** Once per process, since a newer version may want other settings. */
  async #configure(): Promise<void> {
    if (!this.#configured) await createStream(this.#options.messaging, this.#options.definition)
    this.#configured = true
  }

  #recover(): void {
    if (this.#recovering || this.#stopped) return
    const { logger, definition, onRecovered, signal } = this.#options
    const options = {
      ...this.#options,
      isStorageLost: () => this.#storageLost,
      onStreamReady: () => {
        this.#storageLost = false
        this.#options.onStreamReady()
      },
    }
    this.#recovering = recoverStream(options)
      .then((recovered) => {
        if (recovered) onRecovered()
      })
      .catch((error) => {
        if (error instanceof StorageLostError) this.#storageLost = true
        if (!signal.aborted)
          logger.error({ err: error, stream: definition.stream }, 'Stream recovery failed, begins again')
      })
      .finally(() => {
        this.#recovering = undefined
      })
  }
}
