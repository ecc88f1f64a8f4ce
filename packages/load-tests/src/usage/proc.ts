/** The kernel counts processor time for user space in ticks of this length, whatever its own are (`man 5 proc`). */
const tickMs = 10

/**
 * Processor time in milliseconds of a process and of all its ended children that it waited for, from `/proc/<pid>/stat`.
 */
export const cpuMsOf = (stat: string): number => {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = fields.slice(11, 15).map(Number)
  if (ticks.length !== 4 || ticks.some(Number.isNaN)) throw new Error(`not the stat of a process: ${stat}`)
  return tickMs * ticks.reduce((sum, value) => sum + value, 0)
}

/** Resident memory in MiB from `/proc/<pid>/status`; 0 for a process without memory, such as one that has just ended. */
export const residentMiBOf = (status: string): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
