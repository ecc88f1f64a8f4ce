import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What one caller is to be answered. */
export interface Expectation {
  readonly caller: string
  readonly status: number
}

/** A row of `access-matrix.md`. */
export interface Row {
  /** The operation with what is special about the request: `getProduct: a draft`. */
  readonly name: string
  /** An `operationId`, or a method with a path. */
  readonly operation: string
  readonly expectations: readonly Expectation[]
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

const rowOf = (callers: readonly string[], line: string): Row => {
  const [label = '', ...cells] = cellsOf(line)
  const name = label.replaceAll('`', '')
  const statuses = cells.map(Number)
  if (statuses.length !== callers.length || statuses.some((status) => !(status >= 200 && status < 600))) {
    throw new Error(`access-matrix.md: ${name} has no status for each caller`)
  }
  const expectations = callers.map((caller, index) => ({ caller, status: statuses[index] ?? 0 }))
  return { name, operation: name.split(':')[0] ?? '', expectations }
}

/** Reads every table of a Markdown text. */
const parseMatrix = (markdown: string): Row[] => {
  const rows: Row[] = []
  let callers: string[] | undefined
  for (const line of markdown.split('\n')) {
    if (!line.startsWith('|')) callers = undefined
    else if (!callers) callers = cellsOf(line).slice(1)
    else if (!line.startsWith('|---')) rows.push(rowOf(callers, line))
  }
  return rows
}

/** The table that is checked in. */
export const accessMatrix = (): Row[] =>
  parseMatrix(readFileSync(path.join(import.meta.dirname, '../../access-matrix.md'), 'utf8'))
