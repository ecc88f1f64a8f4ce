// `npm test`: every check and every suite, with real PostgreSQL, NATS and Nginx, and one count at the end.
// `npm test -- --filter @techshop/orders` runs the suites of one package alone; with `--no-skips` a skipped test is a failed one,
// with `--coverage` each suite shows what of its package it ran, which costs a quarter more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { adminUrl } from '@techshop/test-kit/postgres'
import { checks, passes } from './checks.ts'
import { forgetSummaries, sumOfSuites } from './summary.ts'
import { buildTapPlugins } from './tap-plugins.ts'

const noSkips = process.argv.includes('--no-skips')
if (process.argv.includes('--coverage')) process.env.TAP_DISABLE_COVERAGE = '0'
const args = process.argv.slice(2).filter((arg) => arg !== '--no-skips' && arg !== '--coverage')
console.log('starting PostgreSQL for the tests …')
process.env.DATABASE_ADMIN_URL = await adminUrl()

let passedChecks = 0
let failedChecks = 0
// Of one package alone, only the suites are asked for.
for (const check of args.length === 0 ? checks : []) {
  if (await passes(check)) passedChecks++
  else failedChecks++
}

buildTapPlugins()
forgetSummaries()
const suites = [
  'run',
  'test',
  '--continue',
  '--concurrency=3',
  '--output-logs=full',
  '--log-prefix=none',
  '--log-order=grouped',
  ...args,
]
const [exitCode] = await once(spawn('turbo', suites, { stdio: 'inherit' }), 'exit')

const { passed, failed, skipped } = sumOfSuites()
// A suite that broke before it could count its tests still is a failure.
const broken = exitCode === 0 || failed > 0 ? 0 : 1
const unwanted = noSkips ? skipped : 0
const failures = failed + failedChecks + broken + unwanted
console.log(`${passed + passedChecks} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (failures > 0 || passed === 0) process.exitCode = 1
