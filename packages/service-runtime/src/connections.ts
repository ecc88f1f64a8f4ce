import { type Environment, type Report, reportingAll, required, wholeNumber } from './config.ts'

/** Where the database and the messaging of a service are. */
export interface Connections {
  readonly databaseUrl: string
  /** `nats://user:password@host:port` */
  readonly natsUrl: string
}

export interface PooledConnections extends Connections {
  /** Maximum number of database connections. */
  readonly databasePoolSize: number
  /** Of a replica, for reads that may be a moment old. */
  readonly databaseReadUrl?: string | undefined
}

const LARGEST_POOL = 1_000

/** Reads DATABASE_URL, DATABASE_READ_URL, DATABASE_POOL_SIZE (10 unless told) and NATS_URL, for a process that serves. Pure. */
export const readPooledConnections = (env: Environment, report: Report): PooledConnections => ({
  ...readConnections(env, report),
  databasePoolSize: wholeNumber(env, 'DATABASE_POOL_SIZE', 1, LARGEST_POOL, report, 10),
  ...(env.DATABASE_READ_URL ? { databaseReadUrl: env.DATABASE_READ_URL } : {}),
})

/** Reads DATABASE_URL and NATS_URL alone, for commands that publish. Pure; throws ConfigError. */
export const parseConnections = (env: Environment): Connections =>
  reportingAll((report) => readConnections(env, report))

/** Reads DATABASE_URL alone, for commands that publish nothing. Pure; throws ConfigError. */
export const parseDatabaseUrl = (env: Environment): string =>
  reportingAll((report) => required(env, 'DATABASE_URL', report))

const readConnections = (env: Environment, report: Report): Connections => ({
  databaseUrl: required(env, 'DATABASE_URL', report),
  natsUrl: required(env, 'NATS_URL', report),
})
