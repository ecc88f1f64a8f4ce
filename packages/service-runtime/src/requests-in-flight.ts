import type { ServerResponse } from 'node:http'

/** The requests whose answers have not wholly been handed to the operating system. */
export class RequestsInFlight {
  readonly #responses = new Set<ServerResponse>()
  #waiting: (() => void)[] = []
  #endsConnections = false
  /** One for all of them: a listener of its own for each would cost more than the rest of this. */
  readonly #onClosed: (this: ServerResponse) => void

  constructor() {
    const remove = (response: ServerResponse) => this.#remove(response)
    this.#onClosed = function () {
      remove(this)
    }
  }

  get endsConnections(): boolean {
    return this.#endsConnections
  }

  add(response: ServerResponse): void {
    if (this.#endsConnections) response.shouldKeepAlive = false
    this.#responses.add(response)
    // Also when the caller hangs up, for which there is no `finish`.
    response.on('close', this.#onClosed)
  }

  /** From now on every answer says `Connection: close`, those to requests under way too. */
  endConnections(): void {
    this.#endsConnections = true
    for (const response of this.#responses) response.shouldKeepAlive = false
  }

  /** Resolves when there are none. */
  async finished(): Promise<void> {
    if (this.#responses.size === 0) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push(resolve)
    await promise
  }

  #remove(response: ServerResponse): void {
    this.#responses.delete(response)
    if (this.#responses.size > 0) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
