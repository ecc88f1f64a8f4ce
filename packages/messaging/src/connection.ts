import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type NatsConnection } from 'nats'
import { registerClient } from './client.ts'
import type { Logger } from './logger.ts'

export interface MessagingOptions {
  /** `nats://user:password@host:port`, several separated by commas. */
  url: string
  /** Name of the process, seen in NATS' monitoring; also the inbox prefix `_INBOX.<name>`, so that permissions can be per service. */
  name: string
  logger: Logger
}

/** A connection to NATS that is restored for ever. */
export interface Messaging {
  readonly name: string
  /** Whether a connection stands right now. */
  readonly connected: boolean
  /** How often a connection was made. A changed number means that the server may have been restarted in between. */
  readonly connects: number
  /** Calls the listener after every connect, and at once when connected already. Returns how to stop that. */
  onConnect(listener: () => void): () => void
  /** Sends what is buffered, then closes for good. */
  close(): Promise<void>
}

const CONNECT_TIMEOUT_MS = 3000
const PING_INTERVAL_MS = 3000
const MAX_PINGS_OUT = 2

/** Quick at first, since most interruptions are short; jittered, so that a fleet does not return in step. */
function reconnectDelayMs(downForMs: number): number {
  const base = downForMs < 2000 ? 100 : downForMs < 15_000 ? 300 : 800
  return base * (0.75 + Math.random() / 2)
}

/** Returns at once; connects in the background and, whatever happens, for ever again until closed. */
export function connectMessaging(options: MessagingOptions): Messaging {
  return new NatsMessaging(options)
}

class NatsMessaging implements Messaging {
  readonly name: string
  #nats: NatsConnection | undefined
  #connected = false
  #connects = 0
  #downSince = Date.now()
  readonly #closing = new AbortController()
  readonly #logger: Logger
  readonly #onConnect = new Set<() => void>()
  readonly #onDisconnect = new Set<() => void>()
  readonly #running: Promise<void>

  constructor({ url, name, logger }: MessagingOptions) {
    this.name = name
    this.#logger = logger
    registerClient(this, this.#client())
    this.#running = this.#run(splitServers(url))
  }

  get connected(): boolean {
    return this.#connected
  }

  get connects(): number {
    return this.#connects
  }

  onConnect(listener: () => void): () => void {
    this.#onConnect.add(listener)
    if (this.#connected) queueMicrotask(listener)
    return () => this.#onConnect.delete(listener)
  }

  async close(): Promise<void> {
    this.#closing.abort()
    const nats = this.#nats
    if (nats && !nats.isClosed()) {
      // Draining a connection that is down would wait for its return.
      if (this.#connected) await Promise.race([nats.flush(), sleep(1000, undefined, { ref: false })]).catch(() => {})
      await nats.close().catch(() => {})
    }
    await this.#running
  }

  #client() {
    const self = this
    return {
      get nats() {
        return self.#nats
      },
      get connected() {
        return self.#connected
      },
      onConnect: (listener: () => void) => this.onConnect(listener),
      onDisconnect: (listener: () => void) => {
        this.#onDisconnect.add(listener)
        return () => this.#onDisconnect.delete(listener)
      },
    }
  }

  /** `nats` reconnects by itself, but only after a first success, and gives up on some errors: hence the loop around it. */
  async #run(servers: Pick<Parameters<typeof connect>[0] & object, 'servers' | 'user' | 'pass' | 'token'>) {
    const { signal } = this.#closing
    while (!signal.aborted) {
      try {
        this.#nats = await connect({
          ...servers,
          name: this.name,
          inboxPrefix: `_INBOX.${this.name}`,
          maxReconnectAttempts: -1,
          ignoreAuthErrorAbort: true,
          reconnectDelayHandler: () => reconnectDelayMs(Date.now() - this.#downSince),
          timeout: CONNECT_TIMEOUT_MS,
          pingInterval: PING_INTERVAL_MS,
          maxPingOut: MAX_PINGS_OUT,
          noAsyncTraces: true,
        })
      } catch (error) {
        this.#logger.warn({ err: error }, 'NATS can not be reached yet')
        await sleep(reconnectDelayMs(Date.now() - this.#downSince), undefined, { signal }).catch(() => {})
        continue
      }
      if (signal.aborted) await this.#nats.close()
      await this.#follow(this.#nats)
    }
  }

  async #follow(nats: NatsConnection): Promise<void> {
    this.#up()
    // Never ends by itself: `nats` leaves its status iterator open after closing.
    this.#watch(nats)
    const error = await nats.closed()
    this.#down()
    if (error) this.#logger.error({ err: error }, 'NATS connection closed')
  }

  async #watch(nats: NatsConnection): Promise<void> {
    for await (const status of nats.status()) {
      if (status.type === 'disconnect') this.#down()
      else if (status.type === 'reconnect') this.#up()
      else if (status.type === 'error') this.#logger.error({ nats: status }, 'NATS refused something')
    }
  }

  #up(): void {
    if (this.#connected || this.#closing.signal.aborted) return
    this.#connected = true
    this.#connects += 1
    this.#logger.info({ connects: this.#connects }, 'NATS connected')
    for (const listener of [...this.#onConnect]) listener()
  }

  #down(): void {
    if (!this.#connected) return
    this.#connected = false
    this.#downSince = Date.now()
    if (!this.#closing.signal.aborted) this.#logger.warn({}, 'NATS disconnected')
    for (const listener of [...this.#onDisconnect]) listener()
  }
}

/** `nats` takes no credentials in its server addresses. */
function splitServers(url: string) {
  const urls = url.split(',').map((part) => new URL(part.trim()))
  const [first] = urls
  const user = first?.username ? decodeURIComponent(first.username) : undefined
  const password = first?.password ? decodeURIComponent(first.password) : undefined
  return {
    servers: urls.map(({ host }) => host),
    ...(user !== undefined && password !== undefined ? { user, pass: password } : {}),
    ...(user !== undefined && password === undefined ? { token: user } : {}),
  }
}
