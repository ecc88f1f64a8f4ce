import type { FaultKind } from './faults/fault.ts'
import type { StormRecord } from './faults/storm.ts'
import { type Entry, entriesOf } from './history.ts'
import { invariants, type Violation } from './invariants.ts'
import type { ChaosResult } from './run.ts'

const counted = (names: Iterable<string>): [string, number][] => {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Columns of equal width, the first to the left and the others to the right. */
const table = (rows: readonly (readonly (string | number)[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0),
      )
      .join('   '),
  )
}

const requestRows = (history: readonly Entry[]) => {
  const operations = counted(history.filter(({ operation }) => operation !== 'sell').map(({ operation }) => operation))
  const share = (entries: readonly Entry[]) => {
    const ok = entries.filter(({ outcome }) => outcome === 'ok').length
    return `${((100 * ok) / Math.max(1, entries.length)).toFixed(1)} %`
  }
  const row = (name: string, entries: readonly Entry[]) => {
    const of = (outcome: string) => entries.filter((entry) => entry.outcome === outcome).length
    return [name, entries.length, of('ok'), of('fail'), of('unknown'), share(entries)]
  }
  const asked = history.filter(({ operation }) => operation !== 'sell')
  return [
    ['requests', 'sent', 'ok', 'refused', 'unknown', 'ok'],
    ...operations.map(([name]) =>
      row(
        name,
        asked.filter(({ operation }) => operation === name),
      ),
    ),
    row('all', asked),
  ]
}

const answerRows = (history: readonly Entry[]) => [
  ['answers', 'count'],
  ...counted(
    history
      .filter(({ operation }) => operation !== 'sell')
      .map(({ outcome, status, problem }) =>
        outcome === 'ok' ? '2xx' : status === null ? 'none' : `${status} ${problem}`,
      ),
  ),
]

const faultRows = ({ struck, failed, recoveries }: StormRecord) => {
  const kinds = new Set<FaultKind>([...struck, ...failed.map(({ fault }) => fault)].map(({ kind }) => kind))
  const row = (name: string, count: number, failures: number, times: readonly number[]) => {
    const sorted = times.toSorted((a, b) => a - b)
    const shown = (index: number) => (sorted.length === 0 ? '–' : `${((sorted[index] ?? 0) / 1000).toFixed(2)} s`)
    return [name, count, failures, sorted.length, shown(Math.floor((sorted.length - 1) / 2)), shown(sorted.length - 1)]
  }
  const kindRows = [...kinds].toSorted().map((kind) =>
    row(
      kind,
      struck.filter((fault) => fault.kind === kind).length,
      failed.filter(({ fault }) => fault.kind === kind).length,
      recoveries.filter((recovery) => recovery.kinds.length === 1 && recovery.kinds[0] === kind).map(({ ms }) => ms),
    ),
  )
  const several = recoveries.filter((recovery) => recovery.kinds.length > 1).map(({ ms }) => ms)
  return [
    ['faults', 'struck', 'failed', 'alone', 'recovery: median', 'longest'],
    ...kindRows,
    row(
      'all',
      struck.length,
      failed.length,
      recoveries.map(({ ms }) => ms),
    ),
    ['  several at once', '', '', several.length, ...row('', 0, 0, several).slice(4)],
  ]
}

const violationLines = (violations: readonly Violation[]): string[] =>
  counted(violations.map(({ invariant }) => invariant)).flatMap(([invariant, count]) => [
    `  ${invariant}: ${count}`,
    ...violations
      .filter((violation) => violation.invariant === invariant)
      .slice(0, 10)
      .map(({ detail }) => `    ${detail}`),
  ])

/** The tables at the end of a run. */
export const report = ({ seed, loadMs, storm, settlement, evidence, violations }: ChaosResult): string => {
  const { history = [], orders } = evidence
  const acknowledged = new Set(entriesOf(history, 'order').flatMap(({ answered }) => answered?.orderId ?? []))
  const confirmed = new Set(orders.history.filter(({ status }) => status === 'confirmed').map(({ orderId }) => orderId))
  const minutes = (loadMs / 60_000).toFixed(1)
  return [
    '',
    `seed ${seed}: ${storm.struck.length} faults in ${minutes} minutes of load; settled after ${(settlement.ms / 1000).toFixed(1)} s`,
    `${acknowledged.size} orders acknowledged, ${orders.orders.length} exist, ${confirmed.size} were confirmed at some time`,
    '',
    ...table(requestRows(history)),
    '',
    ...table(answerRows(history)),
    '',
    ...table([['orders', 'count'], ...counted(orders.orders.map(({ status }) => status))]),
    '',
    ...table(faultRows(storm)),
    '',
    `${invariants.length} invariants checked, ${violations.length} violations`,
    ...violationLines(violations),
  ].join('\n')
}

/** Why a run without violations proves nothing, if so. */
export const tooLittle = ({ evidence, storm }: ChaosResult): string | undefined => {
  const confirmed = new Set(
    evidence.orders.history.filter(({ status }) => status === 'confirmed').map(({ orderId }) => orderId),
  )
  return confirmed.size < 2 * storm.struck.length
    ? `only ${confirmed.size} orders were confirmed during ${storm.struck.length} faults: that proves nothing`
    : undefined
}
