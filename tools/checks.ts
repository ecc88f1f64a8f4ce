import { spawnSync } from 'node:child_process'

/** A check of the whole tree that is no test suite: it passes or it fails. */
export interface Check {
  readonly promise: string
  readonly command: readonly [string, ...string[]]
}

export const checks: readonly Check[] = [
  {
    promise: 'the code follows the style rules',
    command: ['turbo', 'run', 'lint', 'lint:root', '--output-logs=errors-only'],
  },
  {
    promise: 'imports respect the layout',
    command: [
      'depcruise',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'packages',
      'services',
      'gateway',
    ],
  },
  { promise: 'no code and no dependency is unused', command: ['knip', '--no-progress'] },
  { promise: 'the types agree', command: ['turbo', 'run', 'typecheck', 'typecheck:root', '--output-logs=errors-only'] },
  {
    promise: 'generated files are up to date',
    command: ['turbo', 'run', 'check-generated', '--output-logs=errors-only'],
  },
  { promise: 'everything builds', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
]

/** Runs a command in the repository, quiet unless it fails. Returns whether it succeeded. */
export const passes = ({ promise, command: [program, ...args] }: Check): boolean => {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 ** 2,
  })
  const passed = result.status === 0
  console.log(`${passed ? 'ok' : 'not ok'} ${promise}`)
  if (!passed) console.log(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`)
  return passed
}
