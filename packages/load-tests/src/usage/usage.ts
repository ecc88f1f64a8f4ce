import { readFileSync } from 'node:fs'
import { processTree } from '@techshop/process-supervisor/processes'
import { cpuMsOf, residentMiBOf } from './proc.ts'

/** Processes to watch, each with all that it started: a pid by name. */
export type Watched = Readonly<Record<string, number>>

/** Something for each watched process. */
export type ByProcess = Readonly<Record<string, number>>

const readProc = (pid: number | 'self', file: 'stat' | 'status'): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined // It has ended, or this is no Linux.
  }
}

const sumOverTree = (pid: number, file: 'stat' | 'status', measure: (text: string) => number): number =>
  processTree(pid).reduce((sum, member) => {
    const text = readProc(member, file)
    return text === undefined ? sum : sum + measure(text)
  }, 0)

const byProcess = (watched: Watched, measure: (pid: number) => number): ByProcess =>
  Object.fromEntries(Object.entries(watched).map(([name, pid]) => [name, measure(pid)]))

/** Processor milliseconds since the start of each process and all that it started. Zeros where there is no /proc. */
export const cpuMs = (watched: Watched): ByProcess => byProcess(watched, (pid) => sumOverTree(pid, 'stat', cpuMsOf))

/** Resident MiB of each process and all that it started; pages that they share are counted for each. */
export const residentMiB = (watched: Watched): ByProcess =>
  byProcess(watched, (pid) => sumOverTree(pid, 'status', residentMiBOf))

/** Processor milliseconds of this process, of all that it started, and of those that ended. Zero where there is no /proc. */
export const ownCpuMs = (): number => sumOverTree(process.pid, 'stat', cpuMsOf)

/** Processor milliseconds of the ended children of this process: those of a load generator, once it has ended. */
export const endedChildrenCpuMs = (): number => {
  const stat = readProc('self', 'stat')
  if (stat === undefined) return 0
  const own = process.cpuUsage()
  return cpuMsOf(stat) - (own.user + own.system) / 1000
}
