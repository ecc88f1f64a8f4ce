import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

/** A statement as PostgreSQL ran it. */
export interface RunStatement {
  readonly database: string
  readonly ms: number
  /** As it came, with `$1` for its parameters. */
  readonly text: string
  /** As `EXPLAIN (ANALYZE, BUFFERS)` shows it. */
  readonly plan: string
}

const settings = {
  session_preload_libraries: 'auto_explain',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_buffers': 'on',
  'auto_explain.log_parameter_max_length': '0',
} as const

/** Lets PostgreSQL log the plan of every statement, in sessions that begin from now on. */
export const logPlans = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query("load 'auto_explain'")
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`alter system set ${name} = ${client.escapeLiteral(value)}`)
    }
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
}

const entry = /^\S+ \S+ \S+ \[\d+\] \S+@(\S+) LOG: {2}duration: ([\d.]+) ms {2}plan:\n((?:\t.*(?:\n|$))*)/gm
/** Where the plan begins: the first line with costs. */
const planStart = /^(?=\S.*\(cost=)/m

/** The statements in a part of PostgreSQL's log, oldest first. */
export const statementsIn = (log: string): RunStatement[] =>
  [...log.matchAll(entry)].map(([, database = '', ms, indented = '']) => {
    const whole = indented.replaceAll(/^\t/gm, '').trimEnd()
    const at = whole.search(planStart)
    const text = whole.slice(0, at).replace('Query Text:', '').trim()
    return { database, ms: Number(ms), text, plan: whole.slice(at) }
  })

/** A log is written a moment after the answer. */
const logDelayMs = 200

/** The statements that PostgreSQL ran while some work was done. */
export const statementsDuring = async (logFile: string, work: () => Promise<unknown>): Promise<RunStatement[]> => {
  const from = readFileSync(logFile).length
  await work()
  await delay(logDelayMs)
  return statementsIn(readFileSync(logFile).subarray(from).toString('utf8'))
}
