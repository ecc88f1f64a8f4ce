import type { IncomingMessage } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import type { Logger } from 'pino'
import { traceIdOf } from './traceparent.ts'

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace'

/** The log of a service, with the search for secrets and without. */
export interface ServiceLoggers {
  readonly logger: Logger
  readonly unsearched: Logger
}

/**
 * The logger of one request, made a real child of the service's when it writes for the first time: most requests log
 * nothing, and making a child costs more than a cached response.
 */
export class RequestLogger {
  readonly #parent: Logger
  readonly #unsearched: Logger
  readonly #requestId: string
  readonly #request: Pick<IncomingMessage, 'headers'>
  #child: Logger | undefined

  constructor({ logger, unsearched }: ServiceLoggers, requestId: string, request: Pick<IncomingMessage, 'headers'>) {
    this.#parent = logger
    this.#unsearched = unsearched
    this.#requestId = requestId
    this.#request = request
  }

  get level(): string {
    return this.#parent.level
  }

  get msgPrefix(): string | undefined {
    return this.#parent.msgPrefix
  }

  isLevelEnabled(level: string): boolean {
    return this.#parent.isLevelEnabled(level)
  }

  child(...input: Parameters<FastifyBaseLogger['child']>): FastifyBaseLogger {
    return this.#own().child(...input) as unknown as FastifyBaseLogger
  }

  fatal(...input: unknown[]): void {
    this.#write('fatal', input)
  }

  error(...input: unknown[]): void {
    this.#write('error', input)
  }

  warn(...input: unknown[]): void {
    this.#write('warn', input)
  }

  info(...input: unknown[]): void {
    this.#write('info', input)
  }

  debug(...input: unknown[]): void {
    this.#write('debug', input)
  }

  trace(...input: unknown[]): void {
    this.#write('trace', input)
  }

  silent(): void {}

  /** Writes a line of whose members none can be a secret or somebody's data. */
  unsearched(level: Level, members: object, message: string): void {
    this.#unsearched[level]({ ...this.#bindings(), ...members }, message)
  }

  #own(): Logger {
    this.#child ??= this.#parent.child(this.#bindings())
    return this.#child
  }

  #bindings(): Record<string, unknown> {
    const traceId = traceIdOf(this.#request.headers.traceparent)
    return traceId ? { requestId: this.#requestId, traceId } : { requestId: this.#requestId }
  }

  #write(level: Level, input: unknown[]): void {
    if (this.#parent.isLevelEnabled(level)) this.#own()[level](...(input as [string]))
  }
}
