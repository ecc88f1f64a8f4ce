import type { OperationReport } from './campaign.ts'

/** What a campaign found, as a table: operation, requests, answers by status, violations. */
export const tableOf = (reports: readonly OperationReport[]): string => {
  const rows = reports.map(({ operationId, requests, statuses, violation }) => [
    operationId,
    String(requests),
    [...statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}×${count}`)
      .join(' '),
    violation ? '1' : '0',
  ])
  const total = reports.reduce((sum, { requests }) => sum + requests, 0)
  const violations = reports.filter(({ violation }) => violation).length
  const head = ['operation', 'requests', 'answers by status', 'violations']
  return aligned([head, ...rows, ['all', String(total), '', String(violations)]])
}

/** Rows of cells, in columns. */
export const aligned = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** How to see a violation again, and what it was. */
export const violationText = ({ operationId, violation }: OperationReport, seed: number): string =>
  violation === undefined
    ? ''
    : [
        `${operationId}: ${violation.faults.join('\n  ')}`,
        `  again: npm run fuzz -- --seed ${seed} --operation ${operationId} --path ${violation.path}`,
        ...violation.request.split('\r\n').map((line) => `  | ${JSON.stringify(line).slice(1, -1)}`),
      ].join('\n')
