import { type ChildProcess, spawn } from 'node:child_process'
import { chown, mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Account, serverAccount } from './account.ts'
import { findBinaries } from './binaries.ts'

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
const READY = 'database system is ready to accept connections'

/** Starts an empty server in a temporary folder; both go when this process ends. */
export const startServer = async (): Promise<string> => {
  const { initdb, postgres } = await findBinaries()
  const account = await serverAccount()
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-test-postgres-'))
  if (account) await chown(directory, account.uid, account.gid)
  const initdbArguments = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await finished(run(initdb, [`--pgdata=${directory}`, ...initdbArguments], account))
  const port = await freePort()
  const settings = SETTINGS.flatMap((setting) => ['-c', setting])
  const server = run(postgres, ['-D', directory, '-p', String(port), ...settings], account)
  endWithThisProcess(server, directory)
  await says(server, READY)
  release(server)
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}

const run = (program: string, args: string[], account: Account | undefined): ChildProcess =>
  spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_MESSAGES: 'C' }, ...account })

const finished = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const output = collect(child)
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb failed:\n${output.text}`))))
  })

const says = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const output = collect(child)
    child.stderr?.on('data', () => output.text.includes(words) && resolve())
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

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
