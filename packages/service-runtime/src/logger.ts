import { currentMessageTraceId } from '@techshop/tracing/span'
import { type Logger, pino } from 'pino'

const SECRETS = ['authorization', 'token', 'accessToken', 'password', 'secret', 'cookie']
const PERSONAL = ['email', 'customer', 'shippingAddress', 'address', 'phone']
const REDACTED = [...SECRETS, ...PERSONAL].flatMap((member) => [member, `*.${member}`, `*.*.${member}`])

/** What the log keeps of an error. The `detail` of a database error quotes the row, which may be somebody's data. */
const describeError = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return { message: String(error) }
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown }
  const nested = error.cause === undefined || depth > 3 ? {} : { cause: describeError(error.cause, depth + 1) }
  return { type: error.name, message: error.message, code, constraint, stack: error.stack, ...nested }
}

/** What Fastify logs as `req` and `res` are its whole objects, with headers, tokens and bodies. */
const describeRequest = (request: { method?: string; routeOptions?: { url?: string } } | null) => ({
  method: request?.method,
  route: request?.routeOptions?.url,
})
const describeResponse = (response: { statusCode?: number } | null) => ({ status: response?.statusCode })

export interface LoggerOptions {
  readonly service: string
  /** A pino level: fatal, error, warn, info, debug, trace or silent. */
  readonly level: string
  /** Where lines go instead of standard output. */
  readonly destination?: { write(line: string): void }
}

/** pino as JSON lines on standard output, without secrets or personal data. */
export const createLogger = ({ service, level, destination }: LoggerOptions): Logger => {
  const options = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      err: describeError,
      req: describeRequest,
      request: describeRequest,
      res: describeResponse,
      reply: describeResponse,
    },
    // Requests have theirs from their own logger, whoever collects traces.
    mixin: () => {
      const traceId = currentMessageTraceId()
      return traceId ? { traceId } : {}
    },
    redact: { paths: REDACTED, censor: '[redacted]' },
  }
  // Synchronous: asynchronous lines come out of order when the process ends.
  return pino(options, destination ?? pino.destination({ fd: process.stdout.fd, sync: true }))
}

/**
 * The same log without the search for secrets and personal data, for lines of which every member is known: the search
 * takes ten times as long as writing such a line.
 */
export const unsearchedLogger = (logger: Logger): Logger => logger.child({}, { redact: [] })
