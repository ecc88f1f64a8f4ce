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

/**
 * Milliseconds that all processors together were busy since the machine started, from `/proc/stat`: with programs, with
 * interrupts, and (`steal`) with other machines on the same hardware.
 */
export const machineBusyMsOf = (stat: string): number => {
  const [user, nice, system, , , interrupts, softInterrupts, steal] = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '')
    .split(' ')
    .map(Number)
  const ticks = [user, nice, system, interrupts, softInterrupts, steal].reduce<number>(
    (sum, value) => sum + (value ?? NaN),
    0,
  )
  if (Number.isNaN(ticks)) throw new Error(`not the stat of a machine: ${stat.slice(0, 100)}`)
  return tickMs * ticks
}

/** Resident memory in MiB from `/proc/<pid>/status`; 0 for a process without memory, such as one that has just ended. */
export const residentMiBOf = (status: string): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
