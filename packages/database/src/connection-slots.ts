import { BACKGROUND, PROBE } from './bulkhead.ts'

/** There was no connection for this work in time. The database itself may be well. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError'
}

export type Refusal = 'queue-full' | 'timeout'

export interface ConnectionSlotsOptions {
  readonly poolSize: number
  /** Longest wait for a slot. */
  readonly waitMs: number
  /** The same for work in the background, which nobody waits for. */
  readonly backgroundWaitMs: number
  /** Most callers that wait in one bulkhead; those in the background are as many as its work takes up at once. */
  readonly maxWaiting: number
}

interface Waiting {
  readonly bulkhead: string
  readonly admit: () => void
}

/** Smaller pools are not divided: work that needs two connections at once would wait for itself. */
const SMALLEST_DIVIDED_POOL = 4

/**
 * Who may hold a connection of a pool, or wait for one.
 *
 * A bulkhead gets half of the connections at most, work in the background all but a quarter, and the last one is kept
 * for probes. The wait is bounded in time and in number, in each bulkhead: whoever is beyond is refused at once.
 */
export class ConnectionSlots {
  readonly #options: ConnectionSlotsOptions
  readonly #taken = new Map<string, number>()
  #waiting: Waiting[] = []
  #total = 0
  /** Told of each caller that was refused. */
  onRefused: (bulkhead: string, refusal: Refusal) => void = () => {}

  constructor(options: ConnectionSlotsOptions) {
    this.#options = options
  }

  get waiting(): number {
    return this.#waiting.length
  }

  /**
   * Takes a slot and returns how to give it back (once; again does nothing).
   * @throws DatabaseBusyError when there is none in time, or too many wait
   */
  async take(bulkhead: string): Promise<() => void> {
    if (!this.#hasRoom(bulkhead)) await this.#wait(bulkhead)
    else this.#admit(bulkhead)
    let given = false
    return () => {
      if (given) return
      given = true
      this.#give(bulkhead)
    }
  }

  #hasRoom(bulkhead: string): boolean {
    const { poolSize } = this.#options
    if (poolSize < SMALLEST_DIVIDED_POOL) return this.#total < poolSize
    const most = bulkhead === BACKGROUND ? poolSize - Math.floor(poolSize / 4) : Math.ceil(poolSize / 2)
    const reserved = bulkhead === PROBE ? 0 : 1
    return this.#total < poolSize - reserved && (this.#taken.get(bulkhead) ?? 0) < most
  }

  #admit(bulkhead: string): void {
    this.#total += 1
    this.#taken.set(bulkhead, (this.#taken.get(bulkhead) ?? 0) + 1)
  }

  #give(bulkhead: string): void {
    this.#total -= 1
    this.#taken.set(bulkhead, (this.#taken.get(bulkhead) ?? 0) - 1)
    const next = this.#waiting.find((waiting) => this.#hasRoom(waiting.bulkhead))
    if (!next) return
    this.#waiting.splice(this.#waiting.indexOf(next), 1)
    this.#admit(next.bulkhead)
    next.admit()
  }

  async #wait(bulkhead: string): Promise<void> {
    const { maxWaiting, waitMs, backgroundWaitMs } = this.#options
    const isBackground = bulkhead === BACKGROUND
    const ahead = this.#waiting.filter((waiting) => waiting.bulkhead === bulkhead).length
    if (!isBackground && ahead >= maxWaiting) {
      this.onRefused(bulkhead, 'queue-full')
      throw new DatabaseBusyError(`${ahead} callers wait for a connection in bulkhead ${bulkhead}`)
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const waiting = { bulkhead, admit: resolve }
    this.#waiting.push(waiting)
    const longestMs = isBackground ? backgroundWaitMs : waitMs
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
      this.onRefused(bulkhead, 'timeout')
      reject(new DatabaseBusyError(`no connection in bulkhead ${bulkhead} within ${longestMs} ms`))
    }, longestMs)
    try {
      await promise
    } finally {
      clearTimeout(timer)
    }
  }
}
