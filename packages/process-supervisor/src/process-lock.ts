import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { findProcess } from './processes.ts'

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

/** A lock that was taken, with the function that gives it back, or the process that has it. */
export type LockAttempt = { readonly release: () => void } | { readonly heldBy: number }

/**
 * Takes a lock for this process, if it is free. One of which the holder was killed does not count, even if its pid was given
 * to another process since.
 */
export async function tryLock(file: string): Promise<LockAttempt> {
  const mine: Holder = { pid: process.pid, identity: findProcess(process.pid)?.identity ?? '' }
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, JSON.stringify(mine), { mode: 0o600 })
    try {
      linkSync(temporary, file) // Appears with its content, or fails because there is one.
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = readHolder(file)
      if (isAlive(holder)) return { heldBy: holder.pid }
      renameSync(temporary, file)
      await delay(200) // Of two that found the same stale lock the later one has it.
    }
  } finally {
    rmSync(temporary, { force: true })
  }
  const holder = readHolder(file)
  if (holder?.pid !== mine.pid) return { heldBy: holder?.pid ?? 0 }
  return {
    release() {
      if (readHolder(file)?.pid === mine.pid) rmSync(file, { force: true })
    },
  }
}

/** Waits for its turn, then does the work. */
export async function oneAtATime<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    const attempt = await tryLock(file)
    if ('release' in attempt) {
      try {
        return await work()
      } finally {
        attempt.release()
      }
    }
    await delay(100)
  }
}
