import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess } from './processes.ts'
import { explainSystemError, StartError } from './start-error.ts'

interface Holder {
  readonly pid: number
  readonly identity: string
}

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function isAlive(holder: Holder | undefined): holder is Holder {
  return holder !== undefined && findProcess(holder.pid)?.identity === holder.identity
}

function alreadyInUse(directory: string, pid: number): StartError {
  return new StartError(
    `a stack already runs on ${directory} (pid ${pid}). Stop it first, or choose another --data-dir and --port.`,
  )
}

/**
 * Takes a data directory for this process. A lock of which the holder was killed does not count, even if its pid was
 * given to another process since.
 * @returns a function that gives it back
 * @throws StartError when a running stack has it
 */
export async function lockDataDirectory(directory: string, file: string): Promise<() => void> {
  const mine: Holder = { pid: process.pid, identity: findProcess(process.pid)?.identity ?? '' }
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, JSON.stringify(mine), { mode: 0o600 })
    try {
      linkSync(temporary, file) // Appears with its content, or fails because there is one.
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readHolder(file)
      if (isAlive(holder)) throw alreadyInUse(directory, holder.pid)
      renameSync(temporary, file)
      await delay(200) // Of two that found the same stale lock the later one has it.
    }
  } catch (error) {
    throw explainSystemError(error)
  } finally {
    rmSync(temporary, { force: true })
  }
  const holder = readHolder(file)
  if (holder?.pid !== mine.pid) throw alreadyInUse(directory, holder?.pid ?? 0)
  return () => {
    if (readHolder(file)?.pid === mine.pid) rmSync(file, { force: true })
  }
}
