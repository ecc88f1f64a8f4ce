import path from 'node:path'
import { createClient } from '@techshop/client'
import { type Stack, startStack } from '@techshop/local-stack/stack'
import { mountDisks } from './faults/disks.ts'
import type { Disks, Fault } from './faults/fault.ts'
import { type Deck, faultPlan } from './faults/plan.ts'
import { createRecoveryProbe } from './faults/recovery-probe.ts'
import { type StormRecord, storm } from './faults/storm.ts'
import { type History, openHistory } from './history.ts'
import { readEvidence } from './invariants/answers.ts'
import type { Evidence } from './invariants/evidence.ts'
import { findViolations, type Violation } from './invariants.ts'
import { sellAssortment } from './load/assortment.ts'
import { startLoad } from './load/load.ts'
import { createRandom } from './random.ts'
import { type Settlement, settle } from './settle.ts'

export interface ChaosOptions {
  readonly seed: number
  readonly deck: Deck
  /** Whether to go on, asked before each round of faults. */
  readonly goesOn: (struck: readonly Fault[], elapsedMs: number) => boolean
  /** An empty folder for the data of the shop and the history. */
  readonly directory: string
  readonly log: (line: string) => void
  /** Ends the faults early; what happened until then is checked. */
  readonly signal?: AbortSignal
}

export interface ChaosResult {
  readonly seed: number
  readonly historyFile: string
  /** From the first request of the load to its last answer. */
  readonly loadMs: number
  readonly storm: StormRecord
  readonly settlement: Settlement
  readonly evidence: Evidence
  readonly violations: readonly Violation[]
}

const recoveryDeadlineMs = 180_000
const settleDeadlineMs = 240_000
const users = { shoppers: 8, staff: 2 }

/** The deck without what can't be done here. */
const possible = (deck: Deck, disks: Disks): Deck =>
  disks.nats && disks.postgres ? deck : { ...deck, 'fill nats disk': 0, 'fill postgres disk': 0 }

const strikeUnderLoad = async (
  options: ChaosOptions,
  stack: Stack,
  disks: Disks,
  history: History,
): Promise<{ storm: StormRecord; loadMs: number }> => {
  const { seed, deck, goesOn, log, signal } = options
  const { gateway } = stack
  const staffToken = () => stack.describe().staffToken
  const staff = createClient({ baseUrl: gateway, token: staffToken })
  const assortment = await sellAssortment(staff, history, createRandom(seed, 'assortment'))
  const startedAt = performance.now()
  const elapsedMs = () => performance.now() - startedAt
  const load = startLoad({ gateway, staffToken, history, assortment, seed, ...users })
  try {
    const recovered = createRecoveryProbe({ gateway, history, actor: 'probe' }, assortment, seed)
    const record = await storm({
      stack,
      disks,
      plan: faultPlan(possible(deck, disks), createRandom(seed, 'faults')),
      isOver: (struck) => signal?.aborted || !goesOn(struck, elapsedMs()),
      recovered: () => recovered(recoveryDeadlineMs),
      log,
    })
    await load.stop()
    return { storm: record, loadMs: elapsedMs() }
  } finally {
    await load.stop()
  }
}

/** What a run itself found, beside the promises about data. */
const broken = (record: StormRecord, { left }: Settlement): Violation[] => [
  ...record.unrecovered.map((kinds) => ({
    invariant: `orders are confirmed again within ${recoveryDeadlineMs / 1000} s of every fault`,
    detail: `not after ${kinds.join(' + ')}`,
  })),
  ...(left ? [{ invariant: `all settles within ${settleDeadlineMs / 1000} s`, detail: `left: ${left}` }] : []),
]

/** Starts a shop, strikes it under load, lets it settle, and says what is broken. The shop is stopped at the end. */
export const runChaos = async (options: ChaosOptions): Promise<ChaosResult> => {
  const { seed, directory, log, signal } = options
  const dataDir = path.join(directory, 'shop')
  const historyFile = path.join(directory, 'history.ndjson')
  await using disks = await mountDisks(dataDir)
  const replicas = { catalog: 2, categories: 2, orders: 2, storefront: 2 }
  await using stack = await startStack({ dataDir, replicas, products: 0, log, ...(signal && { signal }) })
  const history = openHistory(historyFile)
  const { storm: record, loadMs } = await strikeUnderLoad(options, stack, disks, history)
  log('the last fault has struck; waiting until nothing is under way')
  const settlement = await settle(stack, settleDeadlineMs)
  await history.close()
  const { postgres, staffToken } = stack.describe()
  const staff = createClient({ baseUrl: stack.gateway, token: staffToken })
  const evidence = await readEvidence(postgres.urls, staff, history.entries)
  const violations = [...broken(record, settlement), ...findViolations(evidence)]
  return { seed, historyFile, loadMs, storm: record, settlement, evidence, violations }
}
