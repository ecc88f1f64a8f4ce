import { setTimeout } from 'node:timers/promises'
import type { Fault, FaultEnvironment, FaultKind, Round } from './fault.ts'
import { strikes } from './strikes.ts'

/** What became of the faults of a run. */
export interface StormRecord {
  readonly struck: Fault[]
  /** Faults that could not be done or undone, with the reason. */
  readonly failed: { readonly fault: Fault; readonly reason: string }[]
  /** Time from the end of a round's last fault until an order was placed and confirmed. */
  readonly recoveries: { readonly kinds: readonly FaultKind[]; readonly ms: number }[]
  /** The kinds of rounds after which that took too long. */
  readonly unrecovered: (readonly FaultKind[])[]
}

export interface StormOptions extends FaultEnvironment {
  readonly plan: Iterator<Round, never>
  /** Asked before each round. */
  readonly isOver: (struck: readonly Fault[]) => boolean
  /** Resolves when the shop takes and confirms orders again; rejects when that takes too long. */
  readonly recovered: () => Promise<void>
  readonly log: (line: string) => void
}

const shown = ({ kind, target }: Fault) => (kind.includes(target) ? kind : `${kind} (${target})`)

const recover = async (
  { recovered, log }: StormOptions,
  faults: readonly Fault[],
  { recoveries, unrecovered }: StormRecord,
): Promise<void> => {
  const liftedAt = performance.now()
  const kinds = faults.map(({ kind }) => kind)
  const what = faults.map(shown).join(' + ')
  try {
    await recovered()
    const ms = Math.round(performance.now() - liftedAt)
    recoveries.push({ kinds, ms })
    log(`${what}: orders are confirmed again after ${ms} ms`)
  } catch (error) {
    unrecovered.push(kinds)
    log(`${what}: ${(error as Error).message}`)
  }
}

/** Strikes round after round until it is over; each round begins when the shop has recovered from the one before. */
export const storm = async (options: StormOptions): Promise<StormRecord> => {
  const { plan, isOver, log } = options
  const record: StormRecord = { struck: [], failed: [], recoveries: [], unrecovered: [] }
  const strike = async (fault: Fault) => {
    await setTimeout(fault.afterMs)
    try {
      await strikes[fault.kind](options, fault)
      record.struck.push(fault)
    } catch (error) {
      record.failed.push({ fault, reason: (error as Error).message })
      log(`${shown(fault)} failed: ${(error as Error).message}`)
    }
  }
  while (!isOver(record.struck)) {
    const { faults, quietMs } = plan.next().value
    await Promise.all(faults.map(strike))
    await recover(options, faults, record)
    await setTimeout(quietMs)
  }
  return record
}
