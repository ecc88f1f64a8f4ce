import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'

/** A log that is larger is put aside. */
export const largestLogBytes = 50 * 1024 * 1024

/** Opens a log for appending; one that has grown large becomes `<file>.1` first. The caller closes the descriptor. */
export function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > largestLogBytes) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The last lines of a log, for a message; empty when there is none. */
export function logTail(file: string, lines = 12): string {
  let descriptor: number
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return ''
  }
  try {
    const { size } = fstatSync(descriptor)
    const buffer = Buffer.alloc(Math.min(size, 16 * 1024))
    readSync(descriptor, buffer, 0, buffer.length, size - buffer.length)
    return buffer.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
  } finally {
    closeSync(descriptor)
  }
}
