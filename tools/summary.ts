import { globSync, readFileSync, rmSync } from 'node:fs'

export interface Summary {
  passed: number
  failed: number
  skipped: number
}

const files = () => globSync('{packages/*,services/*,gateway,infra/*,monitoring}/.tap/summary.json')

/** Removes what earlier runs left, so that a suite that did not run is not counted. */
export const forgetSummaries = (): void => {
  for (const file of files()) rmSync(file)
}

/** Adds up what the suites counted, those from turbo's cache included. */
export const sumOfSuites = (): Summary => {
  const sum: Summary = { passed: 0, failed: 0, skipped: 0 }
  for (const file of files()) {
    const one = JSON.parse(readFileSync(file, 'utf8')) as Summary
    sum.passed += one.passed
    sum.failed += one.failed
    sum.skipped += one.skipped
  }
  return sum
}
