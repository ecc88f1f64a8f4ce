import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import pg from 'pg'
import { currentBulkhead } from './bulkhead.ts'
import { columnTypes } from './column-types.ts'
import { ConnectionSlots } from './connection-slots.ts'
import { usePreparedStatements } from './prepared-statement.ts'
import { mayReadReplica, Replica } from './replica.ts'
import { statementSpans } from './statement-spans.ts'

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string
  /** Of a replica, for `readingReplica`. */
  readonly readUrl?: string | undefined
  /** Shown in `pg_stat_activity`. */
  readonly applicationName: string
  /** Most connections at once. */
  readonly poolSize: number
  /** The server gives a statement up after this time; 10 s unless told. */
  readonly statementTimeoutMs?: number
  /** The server gives a statement up that waits so long for a lock; 5 s unless told. */
  readonly lockTimeoutMs?: number
  /** How long to wait for a new connection; 5 s unless told. */
  readonly connectionTimeoutMs?: number
  /** How long a request waits for a free connection, 3 s unless told; work in the background waits 10 s. */
  readonly waitTimeoutMs?: number
  /** Told when the server drops a connection that nobody was using. */
  readonly onIdleConnectionLost?: (error: Error) => void
}

export interface PoolUse {
  /** Most connections at once. */
  readonly size: number
  readonly total: number
  readonly idle: number
  /** Callers that wait for a connection. */
  readonly waiting: number
}

/** After the server's own limit, so that it acts first and the connection stays usable. */
const SILENT_SERVER_GRACE_MS = 2_000
const BACKGROUND_WAIT_MS = 10_000
/** Of one bulkhead. Together they stay below the requests that a process takes at once. */
const MAX_WAITING = 250
interface DividedPool {
  readonly pool: pg.Pool
  readonly slots: ConnectionSlots
}
const pools = new WeakMap<object, DividedPool & { readonly replica: Replica | undefined }>()

/**
 * Opens a pool on first use and hands it out as Kysely. Connects lazily: it neither fails nor waits when the
 * database is away; the statements do, with an error that `isInfrastructureError` knows.
 * Work in a bulkhead (`inBulkhead`) gets its share of the pool alone, and waits for it a bounded time.
 * `bigint` is read as number (an error beyond 2^53 - 1), `date` as `YYYY-MM-DD`, `timestamptz` as Date.
 * `db.destroy()` waits for what is running, then closes.
 */
export const connectDatabase = <Tables>(options: DatabaseOptions): Kysely<Tables> => {
  const primary = openPool(options, options.url)
  const replica = options.readUrl ? openPool(options, options.readUrl) : undefined
  const pool = replica ? eitherOf(divided(primary), divided(replica)) : divided(primary)
  const log = statementSpans()
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...(log ? { log } : {}) })
  pools.set(db, { ...primary, replica: replica && new Replica(replica.pool) })
  return db
}

/**
 * Does reads that may see a moment that has just passed: at the replica, if there is one, it can be reached and it is
 * less than a second behind; else at the primary. `work` must do nothing but read, since it may be done twice.
 */
export const readingReplica = <Result>(db: object, work: () => Promise<Result>): Promise<Result> => {
  const { replica } = known(db)
  return replica ? replica.read(work) : work()
}

/** What is known of the replica of a database; undefined without one. */
export const replicaOf = (db: object): Pick<Replica, 'isUsable' | 'reads'> | undefined => known(db).replica

const openPool = (options: DatabaseOptions, url: string): DividedPool => {
  const statementTimeoutMs = options.statementTimeoutMs ?? 10_000
  const pool = new pg.Pool({
    connectionString: url,
    application_name: options.applicationName,
    max: options.poolSize,
    connectionTimeoutMillis: options.connectionTimeoutMs ?? 5_000,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: 1_800,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    query_timeout: statementTimeoutMs + SILENT_SERVER_GRACE_MS,
    idle_in_transaction_session_timeout: 30_000,
    types: columnTypes,
  })
  // Without a listener the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onIdleConnectionLost?.(error))
  // Nor must that of one in a transaction, between two statements: the next statement fails, which is enough.
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    usePreparedStatements(client)
  })
  const slots = new ConnectionSlots({
    poolSize: options.poolSize,
    waitMs: options.waitTimeoutMs ?? 3_000,
    backgroundWaitMs: options.waitTimeoutMs ?? BACKGROUND_WAIT_MS,
    maxWaiting: MAX_WAITING,
  })
  return { pool, slots }
}

const eitherOf = (primary: PostgresPool, replica: PostgresPool): PostgresPool => ({
  ...primary,
  connect: () => (mayReadReplica() ? replica : primary).connect(),
  end: async () => {
    await Promise.all([primary.end(), replica.end()])
  },
})

/** The pool as Kysely sees it: a connection is asked for only by who has a slot. */
const divided = ({ pool, slots }: DividedPool): PostgresPool => ({
  options: pool.options,
  connect: async () => {
    const giveBack = await slots.take(currentBulkhead())
    try {
      const client = await pool.connect()
      // Made anew by the pool at each checkout.
      const release = client.release
      client.release = (error) => {
        release(error)
        giveBack()
      }
      return client as unknown as PostgresPoolClient
    } catch (error) {
      giveBack()
      throw error
    }
  },
  end: () => pool.end(),
})

/** How the pool of a database is used at this moment, for metrics. Only for what `connectDatabase` returned. */
export const poolUse = (db: object): PoolUse => {
  const { pool, slots } = known(db)
  const { totalCount: total, idleCount: idle, waitingCount } = pool
  return { size: pool.options.max, total, idle, waiting: waitingCount + slots.waiting }
}

/** Tells the listener of every caller that got no connection in time. Only for what `connectDatabase` returned. */
export const onRefusedCaller = (db: object, listener: ConnectionSlots['onRefused']): void => {
  known(db).slots.onRefused = listener
}

const known = (db: object) => {
  const found = pools.get(db)
  if (!found) throw new TypeError('this database was not opened by connectDatabase')
  return found
}
