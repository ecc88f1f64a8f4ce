const FIRST_MS = 200
const LONGEST_MS = 3000

/**
 * The time during which a consumer leaves everybody alone because the database (or the like) is away. Every failed try
 * doubles it; failures of messages that were under way together count as one.
 */
export class InfrastructurePause {
  #tries = 0
  #until = 0

  /** Whether the last try failed, so that the next one should be a small one. */
  get doubtful(): boolean {
    return this.#tries > 0
  }

  remainingMs(now = Date.now()): number {
    return Math.max(0, this.#until - now)
  }

  /** Returns how long to pause from now, in milliseconds. */
  failed(now = Date.now()): number {
    if (now >= this.#until) {
      const lengthMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(this.#tries, 10))
      this.#until = now + lengthMs * (0.75 + Math.random() / 4)
      this.#tries += 1
    }
    return this.remainingMs(now)
  }

  succeeded(now = Date.now()): void {
    if (now >= this.#until) this.#tries = 0
  }
}
