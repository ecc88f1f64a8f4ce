import { DatabaseBusyError } from './connection-slots.ts'

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) that speak of the server and not of the statement. */
const SERVER_CLASSES = new Set([
  '08', // connection exception
  '28', // invalid authorization: the credentials were changed under us
  '53', // insufficient resources: disk full, out of memory, too many connections
  '57', // operator intervention: shutdown, statement time-out
  '58', // system error outside PostgreSQL, such as I/O
])
const SERVER_CODES = new Set([
  '25006', // read-only transaction: a fail-over is under way
  '25P03', // idle-in-transaction time-out
  '3D000', // the database does not exist (yet)
  '40001', // serialization failure that outlived its retries
  '40P01', // deadlock that outlived its retries
  '55P03', // lock time-out
])
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EMFILE',
  'ENFILE',
])
/** pg and pg-pool give these no code, and PostgreSQL one (55000) that may speak of a statement, too. */
const MESSAGES = [
  /is not currently accepting connections$/,
  /^Connection terminated/,
  /^timeout exceeded when trying to connect/,
  /^Query read timeout/,
  /^Client has encountered a connection error/,
  /^Client was closed and is not queryable/,
  /^Cannot use a pool after calling end/,
  /^driver has already been destroyed/,
]

const isSqlState = (code: string) => /^[0-9A-Z]{5}$/.test(code) && !SOCKET_CODES.has(code)

const speaksOfTheServer = (error: Error & { code?: unknown }): boolean => {
  if (MESSAGES.some((pattern) => pattern.test(error.message))) return true
  if (typeof error.code !== 'string') return false
  if (isSqlState(error.code)) return SERVER_CLASSES.has(error.code.slice(0, 2)) || SERVER_CODES.has(error.code)
  return SOCKET_CODES.has(error.code)
}

/**
 * Whether the database was away, overloaded or too slow, so that the same work may succeed later; as opposed to an
 * error of the work itself. Looks into `cause` and into the errors of an AggregateError.
 */
export const isInfrastructureError = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if (error instanceof DatabaseBusyError || speaksOfTheServer(error)) return true
  if (error instanceof AggregateError && error.errors.some(isInfrastructureError)) return true
  return error.cause !== undefined && error.cause !== error && isInfrastructureError(error.cause)
}

const CONSTRAINT_VIOLATIONS = new Set([
  '23502', // not null
  '23503', // foreign key
  '23505', // unique
  '23514', // check
  '23P01', // exclusion
])

/** The name of the constraint that refused a row; undefined when the error is of another kind. */
export const violatedConstraint = (error: unknown): string | undefined => {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  if (typeof code !== 'string' || !CONSTRAINT_VIOLATIONS.has(code)) return undefined
  return typeof constraint === 'string' ? constraint : undefined
}
