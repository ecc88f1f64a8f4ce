import { readFileSync, rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { replaceFile } from './atomic-file.ts'
import { findProcess, listProcesses, sendSignal } from './processes.ts'

/** A child that leads its own process group, written down so that others can end it when its parent is gone. */
export interface RegisteredProcess {
  readonly name: string
  readonly pid: number
  readonly identity: string
  /** What asks it to end cleanly. */
  readonly stopSignal: NodeJS.Signals
  /** What ends it at once; the last resort is always SIGKILL for its whole group. */
  readonly forceSignal: NodeJS.Signals
}

/** Describes a child that was just spawned as the leader of its group. */
export function registration(
  name: string,
  pid: number,
  stopSignal: NodeJS.Signals = 'SIGTERM',
  forceSignal: NodeJS.Signals = 'SIGKILL',
): RegisteredProcess {
  return { name, pid, identity: findProcess(pid)?.identity ?? '', stopSignal, forceSignal }
}

/** Writes the register of running children. Synchronous, so that a child is never unregistered for longer than a moment. */
export function writeRegister(file: string, processes: readonly RegisteredProcess[]): void {
  replaceFile(file, JSON.stringify(processes))
}

/** Reads the register; none and an unreadable one are empty. */
export function readRegister(file: string): RegisteredProcess[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return []
  }
}

function leaderLives(entry: RegisteredProcess): boolean {
  return findProcess(entry.pid)?.identity === entry.identity
}

/** Members that outlived their leader keep its pid as their group's id, which the kernel gives to nobody else meanwhile. */
function orphansOf(entry: RegisteredProcess): number[] {
  const leader = findProcess(entry.pid)
  if (leader && leader.identity !== entry.identity) return []
  return listProcesses().flatMap(({ pid, groupId }) => (groupId === entry.pid && pid !== entry.pid ? [pid] : []))
}

async function untilGone(entries: readonly RegisteredProcess[], timeoutMs: number): Promise<RegisteredProcess[]> {
  const deadline = Date.now() + timeoutMs
  let left = entries.filter(leaderLives)
  while (left.length > 0 && Date.now() < deadline) {
    await delay(50)
    left = left.filter(leaderLives)
  }
  return left
}

/**
 * Ends registered processes whose parent is gone: asks first, insists after `graceMs`, and leaves no member of their
 * groups. A pid that meanwhile belongs to another process is left alone.
 */
export async function endRegistered(entries: readonly RegisteredProcess[], graceMs: number): Promise<void> {
  let left = entries.filter(leaderLives)
  for (const entry of left) {
    sendSignal(entry.pid, entry.stopSignal)
    sendSignal(entry.pid, 'SIGCONT')
  }
  left = await untilGone(left, graceMs)
  for (const entry of left) sendSignal(entry.pid, entry.forceSignal)
  left = await untilGone(left, 2000)
  for (const entry of left) sendSignal(-entry.pid, 'SIGKILL')
  for (const entry of entries) for (const pid of orphansOf(entry)) sendSignal(pid, 'SIGKILL')
  await untilGone(left, 2000)
}

/** Ends what an earlier run that was killed has left behind, and forgets it. */
export async function endLeftovers(file: string, graceMs: number): Promise<RegisteredProcess[]> {
  const entries = readRegister(file)
  const found = entries.filter((entry) => leaderLives(entry) || orphansOf(entry).length > 0)
  await endRegistered(entries, graceMs)
  rmSync(file, { force: true })
  return found
}
