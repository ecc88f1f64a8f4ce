import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '@techshop/process-supervisor/ports'
import { findPostgresBinaries } from '@techshop/process-supervisor/postgres-binaries'
import { clusterPathFor, initialiseCluster } from '@techshop/process-supervisor/postgres-cluster'
import { postgresUser } from '@techshop/process-supervisor/postgres-user'

// Data of tests need not survive anything.
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_wal_size=4GB',
  'shared_buffers=64MB',
]
const READY = /database system is ready to accept (read-only )?connections/

/** Starts an empty server in a temporary folder; both go when this process ends. */
export const startServer = async (): Promise<string> => {
  const cluster = await makeCluster()
  await runServer(cluster)
  return cluster.url
}

/** A data directory in a temporary folder, for one server. */
export interface Cluster {
  readonly path: string
  readonly port: number
  readonly password: string
  /** Of its database `postgres`, as a superuser. */
  readonly url: string
}

/** Where a server will be, without data yet. */
export const clusterPlace = async (password: string): Promise<Cluster> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-test-postgres-'))
  const port = await freePort()
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  return { path: path.join(directory, 'cluster'), port, password, url }
}

/** The data of an empty server. */
export const makeCluster = async (): Promise<Cluster> => {
  const cluster = await clusterPlace(randomBytes(16).toString('base64url'))
  const user = postgresUser(cluster.path)
  await initialiseCluster(await findPostgresBinaries(user), user, cluster.path, cluster.password)
  return cluster
}

/** Runs a server until this process ends, or until it is killed; resolves when it answers. */
export const runServer = async (cluster: Cluster, extraSettings: readonly string[] = []): Promise<ChildProcess> => {
  const user = postgresUser(cluster.path)
  const binaries = await findPostgresBinaries(user)
  const settings = [...SETTINGS, ...extraSettings].flatMap((setting) => ['-c', setting])
  const data = ['-D', clusterPathFor(user, cluster.path), '-p', String(cluster.port)]
  const server = spawn(binaries.postgres, [...data, ...settings], {
    cwd: cluster.path,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(user && { uid: user.uid, gid: user.gid }),
  })
  endWithThisProcess(server, path.dirname(cluster.path))
  await says(server, READY)
  release(server)
  return server
}

const says = (child: ChildProcess, words: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    const output = collect(child)
    child.stderr?.on('data', () => words.test(output.text) && resolve())
    child.once('error', reject)
    child.once('close', () => reject(new Error(`PostgreSQL for tests did not start:\n${output.text}`)))
  })

const collect = (child: ChildProcess): { text: string } => {
  const output = { text: '' }
  child.stderr?.on('data', (chunk) => {
    output.text = (output.text + chunk).slice(-20_000)
  })
  return output
}

/** A shell that waits for its input to close, which the kernel sees to even for a process that is killed. */
const endWithThisProcess = (server: ChildProcess, directory: string): void => {
  const script = 'read -r _; kill -QUIT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.05; done; rm -rf "$2"'
  const watcher = spawn('sh', ['-c', script, 'sh', String(server.pid), directory], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  unref(watcher.stdin)
}

/** Lets the process end by itself although its server still runs. */
const release = (server: ChildProcess): void => {
  server.removeAllListeners()
  server.unref()
  unref(server.stderr)
}

const unref = (stream: unknown): void => (stream as { unref(): void }).unref()
