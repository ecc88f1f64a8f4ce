// `npm test`: every check and every suite, with real PostgreSQL, NATS and Nginx, and one count at the end.
// `npm test -- --filter @techshop/orders` runs the suites of one package alone.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '@techshop/local-stack/postgres'
import { checks, passes } from './checks.ts'
import { forgetSummaries, sumOfSuites } from './summary.ts'

const args = process.argv.slice(2)
const dataDir = mkdtempSync(path.join(tmpdir(), 'techshop-test-'))
console.log('starting PostgreSQL for the tests…')
const postgres = await startPostgres({ dataDir, durable: false })
process.env.DATABASE_ADMIN_URL = postgres.adminUrl

let failedChecks = 0
let passedChecks = 0
let suitesSucceeded = false
try {
  if (args.length === 0) for (const check of checks) passes(check) ? passedChecks++ : failedChecks++
  forgetSummaries()
  const suites = spawnSync('turbo', ['run', 'test', '--continue', '--concurrency=2', '--output-logs=full', ...args], {
    stdio: 'inherit',
  })
  suitesSucceeded = suites.status === 0
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

const { passed, failed, skipped } = sumOfSuites()
// A suite that broke before it could count its tests still is a failure.
const broken = suitesSucceeded || failed > 0 ? 0 : 1
const unwanted = process.env.FAIL_ON_SKIP ? skipped : 0
const failures = failed + failedChecks + broken + unwanted
console.log(`${passed + passedChecks} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
if (failures > 0 || passed === 0) process.exitCode = 1
