import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { columnTypes } from './column-types.ts'

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string
  /** Most connections at once. */
  readonly poolSize: number
  /** The server gives a statement up after this time; 15 s unless told. */
  readonly statementTimeoutMs?: number
  /** How long to wait for a connection, a new one or a free one; 5 s unless told. */
  readonly connectionTimeoutMs?: number
  /** Told when the server drops a connection that nobody was using. */
  readonly onIdleConnectionLost?: (error: Error) => void
}

export interface PoolUse {
  readonly total: number
  readonly idle: number
  /** Callers that wait for a connection. */
  readonly waiting: number
}

/** After the server's own limit, so that it acts first and the connection stays usable. */
const SILENT_SERVER_GRACE_MS = 2_000
const pools = new WeakMap<object, pg.Pool>()

/**
 * Opens a pool on first use and hands it out as Kysely. Connects lazily: it neither fails nor waits when the
 * database is away; the statements do, with an error that `isInfrastructureError` knows.
 * `bigint` is read as number (an error beyond 2^53 - 1), `date` as `YYYY-MM-DD`, `timestamptz` as Date.
 * `db.destroy()` waits for what is running, then closes.
 */
export const connectDatabase = <Tables>(options: DatabaseOptions): Kysely<Tables> => {
  const statementTimeoutMs = options.statementTimeoutMs ?? 15_000
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + SILENT_SERVER_GRACE_MS,
    idle_in_transaction_session_timeout: 30_000,
    types: columnTypes,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onIdleConnectionLost?.(error))
  // Nor must that of one in a transaction, between two statements: the next statement fails, which is enough.
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  pools.set(db, pool)
  return db
}

/** How the pool of a database is used at this moment, for metrics. Only for what `connectDatabase` returned. */
export const poolUse = (db: object): PoolUse => {
  const pool = pools.get(db)
  if (!pool) throw new TypeError('this database was not opened by connectDatabase')
  return { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}
