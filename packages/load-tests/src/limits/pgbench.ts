import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Program } from '@techshop/process-supervisor/programs'
import type { LoadFigures } from '../measurement.ts'
import { type Parameters, referenceFile } from './reference-sql.ts'

const run = promisify(execFile)

/** A reference statement to be repeated on so many connections. */
export interface PgbenchLoad {
  readonly url: string
  readonly statement: string
  readonly parameters: Parameters
  readonly connections: number
  readonly ms: number
}

/** What pgbench reports: transactions, the rate without the time to connect, and those that failed. */
export const pgbenchFigures = (output: string): LoadFigures => {
  const numberAfter = (pattern: RegExp): number => {
    const found = pattern.exec(output)?.[1]
    if (found === undefined) throw new Error(`not the report of pgbench: ${output}`)
    return Number(found)
  }
  const requests = numberAfter(/transactions actually processed: (\d+)/)
  const perSecond = numberAfter(/tps = ([\d.]+) \(without/)
  return { requests, seconds: requests / perSecond, errors: numberAfter(/failed transactions: (\d+)/) }
}

/** Repeats a reference statement with pgbench, prepared once per connection. */
export const pgbenchLoad = async (pgbench: Program, load: PgbenchLoad): Promise<LoadFigures> => {
  const { url, statement, parameters, connections, ms } = load
  const variables = Object.entries(parameters).flatMap(([name, value]) => ['-D', `${name}=${value}`])
  const threads = ['-c', String(connections), '-j', '1', '-T', String(Math.max(1, Math.round(ms / 1000)))]
  const { stdout } = await run(
    pgbench.path,
    ['-n', '-M', 'prepared', ...threads, ...variables, '-f', referenceFile(statement), url],
    { env: { PATH: process.env.PATH, ...pgbench.environment } },
  )
  return pgbenchFigures(stdout)
}
