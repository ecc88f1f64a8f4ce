import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inheritedEnvironment } from './child-environment.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import type { SystemUser } from './postgres-user.ts'
import { findProcess, sendSignal } from './processes.ts'
import { StartError } from './start-error.ts'

const run = promisify(execFile)

/**
 * How a server that runs as another user names its data: `/proc/self/cwd` leads there without asking for permission on
 * the folders above, so that data live where they should even below a home directory that nobody else may enter.
 */
export function clusterPathFor(user: SystemUser | undefined, directory: string): string {
  return user ? '/proc/self/cwd' : directory
}

async function runInitdb(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  directory: string,
  password: string,
): Promise<void> {
  const passwordFile = `${directory}.password`
  rmSync(passwordFile, { force: true })
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  const input = openSync(passwordFile, 'r')
  try {
    const args = ['--pgdata', clusterPathFor(user, directory), '--username', 'postgres', '--no-instructions']
    args.push('--auth', 'scram-sha-256', '--pwfile', '/dev/stdin', '--encoding', 'UTF8')
    args.push('--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8')
    const child = spawn(binaries.initdb, args, {
      cwd: directory,
      env: { ...inheritedEnvironment(), LC_ALL: 'C' },
      stdio: [input, 'ignore', 'pipe'],
      ...(user && { uid: user.uid, gid: user.gid }),
    })
    const errors = text(child.stderr as NodeJS.ReadableStream)
    const [code] = await once(child, 'close')
    if (code !== 0) throw new StartError(`PostgreSQL could not make its data directory: ${(await errors).trim()}`)
  } finally {
    closeSync(input)
    rmSync(passwordFile, { force: true })
  }
}

/**
 * Makes the data directory of a server, unless it exists. It appears as a whole or not at all: one that was interrupted
 * is made anew.
 */
export async function initialiseCluster(
  binaries: PostgresBinaries,
  user: SystemUser | undefined,
  directory: string,
  password: string,
): Promise<void> {
  if (existsSync(path.join(directory, 'PG_VERSION'))) return
  const unfinished = `${directory}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  chmodSync(unfinished, 0o700)
  if (user) chownSync(unfinished, user.uid, user.gid)
  await runInitdb(binaries, user, unfinished, password)
  renameSync(unfinished, directory)
}

async function servesCluster(pid: number, directory: string): Promise<boolean> {
  if (!findProcess(pid)) return false
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(directory)
    } catch {
      return false
    }
  }
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.includes(directory)
}

/**
 * Makes way for a start after a kill: ends a server that still uses the data directory, and removes a `postmaster.pid`
 * of which the pid by now belongs to another process, which PostgreSQL would take for a running server.
 */
export async function clearStaleServer(directory: string): Promise<void> {
  const pidFile = path.join(directory, 'postmaster.pid')
  let pid: number
  try {
    pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10)
  } catch {
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!(await servesCluster(pid, directory))) break
    sendSignal(pid, signal)
    sendSignal(pid, 'SIGCONT')
    for (let waits = 0; waits < 100 && (await servesCluster(pid, directory)); waits += 1) await delay(50)
  }
  rmSync(pidFile, { force: true })
}
