import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** One row of the operating system's process table. */
export interface ProcessEntry {
  readonly pid: number
  readonly parentPid: number
  readonly groupId: number
  /** Differs between two processes that had the same pid one after the other. */
  readonly identity: string
}

let bootId: string | undefined

function readBootId(): string {
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return bootId
}

/** Parses `/proc/<pid>/stat` (see proc_pid_stat(5)); a zombie is no process any more. */
export function parseProcStat(stat: string, boot: string): ProcessEntry | undefined {
  const afterName = stat.lastIndexOf(')')
  const fields = stat.slice(afterName + 2).split(' ')
  const [state, parentPid, groupId] = fields
  const startTime = fields[19]
  if (afterName < 0 || !startTime || state === 'Z' || state === 'X') return undefined
  const pid = Number.parseInt(stat, 10)
  return { pid, parentPid: Number(parentPid), groupId: Number(groupId), identity: `${boot}/${startTime}` }
}

function fromProc(pid: number): ProcessEntry | undefined {
  try {
    return parseProcStat(readFileSync(`/proc/${pid}/stat`, 'utf8'), readBootId())
  } catch {
    return undefined
  }
}

/** Parses one line of `ps -o pid=,ppid=,pgid=,stat=,lstart=`. */
export function parsePsLine(line: string): ProcessEntry | undefined {
  const [pid, parentPid, groupId, state, ...started] = line.trim().split(/\s+/)
  if (!pid || !state || state.startsWith('Z')) return undefined
  return { pid: Number(pid), parentPid: Number(parentPid), groupId: Number(groupId), identity: started.join(' ') }
}

function fromPs(selection: string[]): ProcessEntry[] {
  try {
    const output = execFileSync('ps', [...selection, '-o', 'pid=,ppid=,pgid=,stat=,lstart='], { encoding: 'utf8' })
    return output.split('\n').flatMap((line) => parsePsLine(line) ?? [])
  } catch {
    return []
  }
}

/** The process with that pid, or undefined when there is none. */
export function findProcess(pid: number): ProcessEntry | undefined {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(['-p', String(pid)])[0]
}

/** All processes of the machine that may be seen. */
export function listProcesses(): ProcessEntry[] {
  if (process.platform !== 'linux') return fromPs(['-A'])
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (fromProc(Number(name)) ?? []) : []))
}

/** The process and everything that it started, however deep, of which the parents still live. */
export function processTree(pid: number): number[] {
  const children = Map.groupBy(listProcesses(), (entry) => entry.parentPid)
  const tree = [pid]
  for (const parent of tree) tree.push(...(children.get(parent) ?? []).map((entry) => entry.pid))
  return tree
}

/** Sends a signal and says whether there was somebody to receive it; a negative pid addresses a process group. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
