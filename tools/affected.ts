import { spawnSync } from 'node:child_process'
import { matchesGlob } from 'node:path'
import { type WideSuite, wideSuites } from './suites.ts'

const git = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`)
  return stdout
}

/** The files that differ from where the branch left `base`, those that are not committed included; paths from the root. */
export const changedFiles = (base: string): string[] => {
  const start = git('merge-base', 'HEAD', base).trim()
  const files = `${git('diff', '--name-only', start)}${git('ls-files', '--others', '--exclude-standard')}`
  return [...new Set(files.split('\n'))].filter((file) => file !== '')
}

export interface Touched {
  readonly suite: WideSuite
  /** The task of the suite that is enough: `test`, or its part. */
  readonly task: string
}

/** The wide suites that a change touches. */
export const touchedSuites = (files: readonly string[]): Touched[] => {
  const touches = (globs: readonly string[]) => files.some((file) => globs.some((glob) => matchesGlob(file, glob)))
  return wideSuites.flatMap((suite) => {
    const own = [`packages/${suite.package}/**`, `${suite.package}/**`, `infra/${suite.package}/**`]
    if (touches([...own, ...suite.touchedBy])) return [{ suite, task: 'test' }]
    return suite.part && touches(suite.part.touchedBy) ? [{ suite, task: suite.part.task }] : []
  })
}
