import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Stack } from '@techshop/local-stack/stack'
import pg from 'pg'
import { makeReferenceSchema } from '../limits/reference-schema.ts'
import { readReference } from '../limits/reference-sql.ts'
import type { PlannedRequest } from '../load/request-text.ts'
import { unique } from '../load/request-text.ts'
import { logPlans, type RunStatement, statementsDuring } from '../profile/plans.ts'
import { figure, table } from '../report/table.ts'
import type { ReferenceStatement, Scenario } from '../scenarios/scenario.ts'
import { serviceOrigin } from '../shop.ts'
import { uncached } from './scenarios.ts'

/** Known by this among the statements of the relay and of the settling, which work at the same time, for each order, too. */
const placing = /\b(sellable_items|idempotency_keys)\b/

/** PostgreSQL keeps a plan for a prepared statement after five that it made for their parameters. */
const before = 8
/** Of these the fastest is shown, which others on the machine have held up least. */
const shown = 20

const repeated = async (times: number, work: () => Promise<unknown>): Promise<void> => {
  for (let time = 0; time < times; time += 1) await work()
}

/** The fastest run of each statement that some work leads to, in the order in which they come; a sweep is no part of it. */
const fastestOf = async (
  logFile: string,
  isWanted: (statement: RunStatement) => boolean,
  work: () => Promise<unknown>,
): Promise<RunStatement[]> => {
  await repeated(before, work)
  const statements = (await statementsDuring(logFile, () => repeated(shown, work))).filter(isWanted)
  const byText = Map.groupBy(statements, ({ text }) => text)
  const regular = [...byText.values()].filter((same) => same.length >= shown / 2)
  return regular.flatMap((same) => same.toSorted((a, b) => a.ms - b.ms).slice(0, 1))
}

const send = async (origin: string, { method = 'GET', path: address, headers = {}, body }: PlannedRequest) => {
  const own = Object.entries(headers).map(
    ([name, value]) => [name, value.replace(unique, crypto.randomUUID())] as const,
  )
  const response = await fetch(`${origin}${address}`, {
    method,
    headers: { ...Object.fromEntries(own), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  await response.arrayBuffer()
}

const ownStatements = async (stack: Stack, logFile: string, scenario: Scenario): Promise<RunStatement[]> => {
  const [first] = scenario.requests
  if (!first || !scenario.statement) return []
  const request = first.method === 'POST' || first.headers?.authorization ? first : uncached(first)
  const { database } = scenario.statement
  return fastestOf(
    logFile,
    (one) => one.database === database && (!scenario.leavesWork || placing.test(one.text)),
    () => send(serviceOrigin(stack, scenario.service), request),
  )
}

const referenceStatements = async (
  stack: Stack,
  logFile: string,
  { database, name, parameters }: ReferenceStatement,
): Promise<RunStatement[]> => {
  const { text, names } = await readReference(name)
  const client = new pg.Client({ connectionString: stack.describe().postgres.ownerUrls[database] })
  await client.connect()
  try {
    const values = names.map((variable) => parameters[0]?.[variable])
    return await fastestOf(
      logFile,
      (one) => one.text.includes('reference.'),
      () => client.query({ name, text, values }),
    )
  } finally {
    await client.end()
  }
}

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\``

const planOf = ({ ms, plan }: RunStatement): string => `${ms.toFixed(2)} ms\n\n${fenced('text', plan)}`

const buffersOf = ({ plan }: RunStatement): number => {
  const [, hit = 0, read = 0] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? []
  return Number(hit) + Number(read)
}

const sumOf = (statements: readonly RunStatement[]) => [
  statements.length,
  figure(statements.reduce((sum, { ms }) => sum + ms, 0)),
  statements.reduce((sum, one) => sum + buffersOf(one), 0),
]

/**
 * Writes `plans.md`: the statements that a service sends for a request that nobody has asked before, as PostgreSQL ran
 * them, each beside the reference statement of the same scenario. Afterwards PostgreSQL is too slow to measure anything.
 */
export const writePlans = async (stack: Stack, scenarios: readonly Scenario[], folder: string): Promise<void> => {
  const { postgres } = stack.describe()
  await logPlans(postgres.adminUrl)
  for (const database of ['catalog', 'orders'] as const) {
    await makeReferenceSchema(database, postgres.ownerUrls[database])
    // Its sessions began before plans were logged.
    await stack.process(`${database}-1`).stop()
    await stack.process(`${database}-1`).start()
  }
  const logFile = path.join(stack.dataDir, 'logs/postgres.log')
  const [parts, rows]: [string[], (string | number | undefined)[][]] = [[], []]
  for (const scenario of scenarios) {
    if (!scenario.statement) continue
    const own = await ownStatements(stack, logFile, scenario)
    const reference = await referenceStatements(stack, logFile, scenario.statement)
    rows.push([scenario.name, ...sumOf(own), ...sumOf(reference)])
    parts.push(
      [
        `## ${scenario.name}`,
        `### As ${scenario.service} sends it`,
        ...own.map((statement) => `${fenced('sql', statement.text)}\n\n${planOf(statement)}`),
        `### By hand (\`${scenario.statement.name}.sql\`)`,
        ...reference.map(planOf),
      ].join('\n\n'),
    )
  }
  const head = ['', 'statements', 'ms', 'buffers', 'by hand', 'ms', 'buffers']
  const introduction = `The statements of one request each, as \`auto_explain\` logs them when the same request has come ${before} times before: those
that a service sends, and the one by hand, which is in \`packages/load-tests/reference/\`. Of ${shown} runs the fastest.`
  await writeFile(
    path.join(folder, 'plans.md'),
    `${['# Plans', introduction, table(head, rows), ...parts].join('\n\n')}\n`,
  )
}
