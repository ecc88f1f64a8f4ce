import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { apiServiceNames } from '@techshop/service-manifests/services'

/** A check of the whole tree that is no test suite: it passes or it fails. */
export interface Check {
  readonly promise: string
  readonly command: readonly [string, ...string[]]
}

const documents = [
  ...apiServiceNames.map((service) => `services/${service}/openapi.json`),
  'packages/contracts/asyncapi.json',
]

export const checks: readonly Check[] = [
  {
    promise: 'the code follows the style rules',
    command: ['turbo', 'run', 'lint', 'lint:root', '--continue', '--output-logs=errors-only'],
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
      'infra',
      'monitoring',
    ],
  },
  {
    promise: 'workflows, Dockerfiles, YAML and shell are what their linters say',
    command: ['node', 'tools/lint-infrastructure.ts'],
  },
  {
    promise: 'what is installed from outside is guarded',
    command: ['node', '--conditions=techshop-source', 'tools/dependency-policy.ts'],
  },
  { promise: 'no code and no dependency is unused', command: ['knip', '--no-progress', '--no-config-hints'] },
  {
    promise: 'the types agree',
    command: ['turbo', 'run', 'typecheck', 'typecheck:root', '--continue', '--output-logs=errors-only'],
  },
  {
    promise: 'generated files are up to date',
    command: ['turbo', 'run', 'check-generated', '--continue', '--output-logs=errors-only'],
  },
  {
    promise: 'links of the documentation lead somewhere, and decisions are indexed',
    command: ['node', 'tools/documentation.ts'],
  },
  {
    promise: 'no file lists services by hand',
    command: ['node', '--conditions=techshop-source', 'tools/service-lists.ts'],
  },
  {
    promise: 'the table of suites says what there is',
    command: ['node', '--conditions=techshop-source', 'tools/suites-table.ts', '--check'],
  },
  {
    promise: 'the API documents follow the published rules',
    command: ['redocly', 'lint', '--config', 'redocly.yaml', ...documents],
  },
  { promise: 'everything builds', command: ['turbo', 'run', 'build', '--output-logs=errors-only'] },
]

/** Runs a command in the repository, quiet unless it fails. Resolves with whether it succeeded. */
export const passes = async ({ promise, command: [program, ...args] }: Check): Promise<boolean> => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = Promise.all([text(child.stdout), text(child.stderr)])
  const [exitCode] = await once(child, 'close')
  const passed = exitCode === 0
  console.log(`${passed ? 'ok' : 'not ok'} ${promise}`)
  if (!passed) console.log((await output).join(''))
  return passed
}
