// `infra/deploy`: replaces the running version of the services by another one, or leaves everything as it was.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { repositoryRoot } from '../command.ts'
import type { Colour } from '../containers.ts'
import { deploy, RolledBack } from '../deploy.ts'
import { readVariable, withVariables } from '../env-file.ts'

const usage = `usage: infra/deploy --version <tag> [--build | --pull] [--ready-seconds 180] [--watch-seconds 60]
Without --build and --pull the images of that version have to be on this machine.
Exit code: 0 the version serves, 1 it was rolled back, 2 called in a wrong way.`

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      version: { type: 'string' },
      build: { type: 'boolean', default: false },
      pull: { type: 'boolean', default: false },
      'ready-seconds': { type: 'string', default: '180' },
      'watch-seconds': { type: 'string', default: '60' },
    },
  })
  const [readySeconds, watchSeconds] = [Number(values['ready-seconds']), Number(values['watch-seconds'])]
  const wrong = !values.version || (values.build && values.pull) || !(readySeconds > 0) || !(watchSeconds >= 0)
  if (wrong || !/^[\w][\w.-]{0,127}$/.test(values.version ?? '')) throw new TypeError('what was given can not be used')
  return {
    version: values.version ?? '',
    images: values.build ? ('build' as const) : values.pull ? ('pull' as const) : ('existing' as const),
    readyWithinMs: readySeconds * 1000,
    watchMs: watchSeconds * 1000,
  }
}

const envFile = path.join(repositoryRoot, '.env')

/** Replaces the file as a whole: a deploy may be killed at any moment. */
const keep = (variables: Readonly<Record<string, string>>): void => {
  writeFileSync(`${envFile}.new`, withVariables(readFileSync(envFile, 'utf8'), variables), { mode: 0o600 })
  renameSync(`${envFile}.new`, envFile)
}

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => ending.abort(new Error(`ended by ${signal}`)))
}

const lock = path.join(repositoryRoot, 'infra/.secrets/deploy.lock')

const main = async (): Promise<void> => {
  const options = readOptions()
  const firstColour = (readVariable(readFileSync(envFile, 'utf8'), 'COLOUR') ?? 'blue') as Colour
  const report = (line: string) => console.log(`${new Date().toISOString()} ${line}`)
  try {
    closeSync(openSync(lock, 'wx'))
  } catch {
    throw new RolledBack(`another deploy is under way; if it was killed, remove ${lock}`)
  }
  try {
    await deploy({ ...options, firstColour, signal: ending.signal, report, keep })
    report(`${options.version} is deployed`)
  } finally {
    rmSync(lock, { force: true })
  }
}

try {
  await main()
} catch (error) {
  if (error instanceof TypeError) console.error(`${error.message}\n${usage}`)
  else console.error(error instanceof RolledBack ? error.message : error)
  process.exitCode = error instanceof TypeError ? 2 : 1
}
