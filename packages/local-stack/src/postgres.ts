import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureDatabases, type OwnedDatabase } from '@techshop/owned-databases/owned-databases'
import { replaceFile } from '@techshop/process-supervisor/atomic-file'
import { inheritedEnvironment } from '@techshop/process-supervisor/child-environment'
import type { ManagedProcess, ProcessDefinition } from '@techshop/process-supervisor/managed-process'
import { freePort } from '@techshop/process-supervisor/ports'
import { findPostgresBinaries } from '@techshop/process-supervisor/postgres-binaries'
import { clearStaleServer, clusterPathFor, initialiseCluster } from '@techshop/process-supervisor/postgres-cluster'
import { postgresUser } from '@techshop/process-supervisor/postgres-user'
import { Supervisor } from '@techshop/process-supervisor/supervisor'
import pg from 'pg'

/** A PostgreSQL server to run. */
export interface PostgresDefinition {
  /** The folder of everything that belongs to it; the data are in `cluster`. */
  readonly directory: string
  readonly port: number
  readonly logFile: string
  /** Of the superuser `postgres`. */
  readonly password: string
  /** Server settings beyond the usual ones. */
  readonly settings?: Readonly<Record<string, string>> | undefined
}

/** For tests: what is committed may be lost when the machine crashes, not when a process does. */
const fastSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

function usualSettings(port: number): Record<string, string> {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '300',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    // The details of an error quote rows, which hold names and addresses.
    log_error_verbosity: 'terse',
    max_wal_size: '2GB',
    // Plans made while a table was nearly empty are kept until it is analysed, and a young shop grows within seconds.
    autovacuum_naptime: '5s',
    jit: 'off',
  }
}

/** `postgres://…` of a database on the loopback address. */
export function postgresUrl(port: number, user: string, password: string, database: string): string {
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
}

async function acceptsConnections(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Describes PostgreSQL on the loopback address, with password authentication, as a process to supervise; makes its
 * data directory first when there is none.
 */
export async function postgresProcess(definition: PostgresDefinition): Promise<ProcessDefinition> {
  const { directory, port, password, logFile } = definition
  const cluster = path.join(directory, 'cluster')
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const user = postgresUser(cluster)
  const binaries = await findPostgresBinaries(user)
  await initialiseCluster(binaries, user, cluster, password)
  const settings = Object.entries({ ...usualSettings(port), ...definition.settings })
  return {
    name: 'postgres',
    command: binaries.postgres,
    args: ['-D', clusterPathFor(user, cluster), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    environment: { ...inheritedEnvironment(), LC_ALL: 'C' },
    workingDirectory: cluster,
    logFile,
    user,
    stopSignal: 'SIGINT',
    forceSignal: 'SIGQUIT',
    prepare: () => clearStaleServer(cluster),
    ready: () => acceptsConnections(postgresUrl(port, 'postgres', password, 'postgres')),
  }
}

function keptPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    const password = randomBytes(24).toString('base64url')
    replaceFile(file, password)
    return password
  }
}

/** A PostgreSQL server of its own, for tests or an experiment. */
export interface PostgresServer extends AsyncDisposable {
  readonly port: number
  /** Connection URL of the superuser for a database, by default `postgres`. */
  adminUrl(database?: string): string
  /** To kill, pause, stop and start it again on the same port. */
  readonly process: ManagedProcess
  /** Makes databases with a role and an owner each; see {@link ensureDatabases}. */
  ensureDatabases(databases: readonly OwnedDatabase[]): Promise<void>
  /** Stops it; a data directory that was made for it is deleted. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL as a child process that never outlives this one. Resolves when it accepts connections.
 * @throws StartError when it can't run here; the message says why
 */
export async function startPostgres(
  options: {
    /** Kept over restarts; a temporary folder without it. */
    dataDir?: string
    /** A free one without it. */
    port?: number
    /** Trades durability over a crash of the machine for speed; for tests. */
    fast?: boolean
    settings?: Readonly<Record<string, string>>
  } = {},
): Promise<PostgresServer> {
  const temporary = options.dataDir ? undefined : mkdtempSync(path.join(tmpdir(), 'techshop-postgres-'))
  const directory = options.dataDir ?? (temporary as string)
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const port = options.port ?? (await freePort())
  const password = keptPassword(path.join(directory, 'superuser-password'))
  const supervisor = await Supervisor.create({ registerFile: path.join(directory, 'processes.json') })
  async function stop(): Promise<void> {
    await supervisor.stop()
    if (temporary) rmSync(temporary, { recursive: true, force: true })
  }
  const settings = { ...(options.fast ? fastSettings : {}), ...options.settings }
  try {
    const logFile = path.join(directory, 'postgres.log')
    const server = supervisor.add(await postgresProcess({ directory, port, logFile, password, settings }))
    await server.start()
    const adminUrl = (database = 'postgres') => postgresUrl(port, 'postgres', password, database)
    return {
      port,
      adminUrl,
      process: server,
      ensureDatabases: (databases) => ensureDatabases(adminUrl(), databases),
      stop,
      [Symbol.asyncDispose]: stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
