import type { ServerResponse } from 'node:http'

/** The requests whose answers have not wholly been handed to the operating system. */
export class RequestsInFlight {
  readonly #responses = new Set<ServerResponse>()
  #waiting: (() => void)[] = []
  #endsConnections = false

  get endsConnections(): boolean {
    return this.#endsConnections
  }

  add(response: ServerResponse): void {
    if (this.#endsConnections) response.shouldKeepAlive = false
    this.#responses.add(response)
    // Also when the caller hangs up, for which there is no `finish`.
    response.once('close', () => this.#remove(response))
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
