// `npm test`: every check and every suite, with real PostgreSQL, NATS and Nginx, and one count at the end.
// `--affected` runs what the changes since the branch left `main` touch (`--base <commit>`: since another commit),
// `--group <name>` one of the groups that CI runs side by side, `--filter @techshop/orders` the suite of one package
// (docs/contributing/suites.md). With `--no-skips` a skipped test is a failed one, with `--coverage` each suite shows what
// of its package it ran, which costs a quarter more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { adminUrl } from '@techshop/test-kit/postgres'
import { changedFiles, touchedSuites } from './affected.ts'
import { checks, passes } from './checks.ts'
import { groups, wideSuites } from './suites.ts'
import { forgetSummaries, sumOfSuites } from './summary.ts'
import { buildTapPlugins } from './tap-plugins.ts'

const { values } = parseArgs({
  options: {
    affected: { type: 'boolean', default: false },
    base: { type: 'string', default: 'main' },
    group: { type: 'string', multiple: true },
    filter: { type: 'string', multiple: true },
    'no-skips': { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
  },
})

/** One call of turbo: tasks of packages. */
interface Run {
  readonly tasks: readonly string[]
  readonly filters: readonly string[]
  readonly concurrency: number
}

const named = (name: string) => `@techshop/${name}`
const widely = wideSuites.filter(({ group }) => group !== 'packages')

const everyPackage: Run = {
  tasks: ['test'],
  filters: widely.map((suite) => `!${named(suite.package)}`),
  concurrency: 3,
}

/** Two suites with a shop at once: each waits as long as it computes, for servers that start and for faults to heal. */
const runsOf = (chosen: readonly string[]): Run[] => {
  const suites = widely.filter((suite) => chosen.includes(suite.group))
  const withShop = { tasks: ['test'], filters: suites.map((suite) => named(suite.package)), concurrency: 2 }
  return [...(chosen.includes('packages') ? [everyPackage] : []), ...(suites.length > 0 ? [withShop] : [])]
}

const affectedRuns = (): Run[] => {
  const touched = touchedSuites(changedFiles(values.base))
  const packages = { ...everyPackage, filters: [`...[${values.base}]`, ...everyPackage.filters] }
  const others = touched.filter(({ suite }) => suite.group === 'packages').map(({ suite }) => named(suite.package))
  const left = wideSuites.filter((suite) => !touched.some((one) => one.suite === suite)).map((suite) => suite.package)
  console.log(`not touched by the change, and left out: ${left.join(', ')}`)
  return [
    { ...packages, filters: [...packages.filters, ...others] },
    ...groups.flatMap((group) =>
      touched
        .filter(({ suite }) => suite.group === group && group !== 'packages')
        .map(({ suite, task }) => ({ tasks: [task], filters: [named(suite.package)], concurrency: 1 })),
    ),
  ]
}

const plannedRuns = (): Run[] => {
  if (values.filter) return [{ tasks: ['test'], filters: values.filter, concurrency: 3 }]
  if (values.affected) return affectedRuns()
  const unknown = values.group?.find((group) => !groups.some((one) => one === group))
  if (unknown) throw new Error(`there is no group ${unknown}: ${groups.join(', ')}`)
  return runsOf(values.group ?? groups)
}

const run = async ({ tasks, filters, concurrency }: Run): Promise<boolean> => {
  const output = ['--continue', '--output-logs=full', '--log-prefix=none', '--log-order=grouped']
  const args = ['run', ...tasks, ...filters.map((filter) => `--filter=${filter}`), `--concurrency=${concurrency}`]
  const [exitCode] = await once(spawn('turbo', [...args, ...output], { stdio: 'inherit' }), 'exit')
  return exitCode === 0
}

const runsChecks = !values.filter && (values.group?.includes('checks') ?? true)

const runs = plannedRuns()
console.log('starting PostgreSQL for the tests …')
process.env.DATABASE_ADMIN_URL = await adminUrl()
if (values.coverage) process.env.TAP_DISABLE_COVERAGE = '0'
let passedChecks = 0
let failures = 0
for (const check of runsChecks ? checks : []) {
  if (await passes(check)) passedChecks++
  else failures++
}

buildTapPlugins()
forgetSummaries()
let broken = 0
for (const one of runs) if (!(await run(one))) broken = 1

const { passed, failed, skipped } = sumOfSuites()
// A suite that broke before it could count its tests still is a failure.
failures += (failed === 0 ? broken : failed) + (values['no-skips'] ? skipped : 0)
console.log(`${passed + passedChecks} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (failures > 0 || passed + passedChecks === 0) process.exitCode = 1
