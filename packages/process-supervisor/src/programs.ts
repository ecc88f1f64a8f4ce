import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from './start-error.ts'
import { obtainPackages } from './system-packages.ts'

const run = promisify(execFile)

/** An installed program, with what its environment needs (a library path when its libraries were obtained with it). */
export interface Program {
  readonly path: string
  readonly environment: Readonly<Record<string, string>>
}

interface Wanted {
  readonly executable: string
  /** Environment variable that names another binary. */
  readonly variable: string
  readonly versionFlag: string
  /** What it exits with when asked for its version; 0 without it. */
  readonly versionExitCode?: number
  /** Debian's and Ubuntu's packages; of those that a pattern matches, the one with the highest number. */
  readonly packages: readonly (string | RegExp)[]
  /** The package that a person installs, where it has another name than the program. */
  readonly installAs?: string
}

/** A program whose package has its name. */
function ownPackage(name: string, variable: string): Wanted {
  return { executable: name, variable, versionFlag: '--version', packages: [name] }
}

const wantedPrograms = {
  'nats-server': {
    executable: 'nats-server',
    variable: 'NATS_SERVER',
    versionFlag: '--version',
    packages: ['nats-server'],
  },
  'redis-server': {
    executable: 'redis-server',
    variable: 'REDIS_SERVER',
    versionFlag: '--version',
    packages: ['redis-server', 'redis-tools'],
  },
  nginx: { executable: 'nginx', variable: 'NGINX', versionFlag: '-v', packages: ['nginx', 'nginx-common'] },
  wrk: { executable: 'wrk', variable: 'WRK', versionFlag: '-v', versionExitCode: 1, packages: ['wrk'] },
  pgbench: {
    executable: 'pgbench',
    variable: 'PGBENCH',
    versionFlag: '--version',
    packages: [/^postgresql-\d+$/],
    installAs: 'postgresql',
  },
  prometheus: ownPackage('prometheus', 'PROMETHEUS'),
  'prometheus-alertmanager': ownPackage('prometheus-alertmanager', 'ALERTMANAGER'),
  'prometheus-blackbox-exporter': ownPackage('prometheus-blackbox-exporter', 'BLACKBOX_EXPORTER'),
  'prometheus-nginx-exporter': ownPackage('prometheus-nginx-exporter', 'NGINX_EXPORTER'),
  'prometheus-node-exporter': ownPackage('prometheus-node-exporter', 'NODE_EXPORTER'),
  'prometheus-postgres-exporter': ownPackage('prometheus-postgres-exporter', 'POSTGRES_EXPORTER'),
} satisfies Record<string, Wanted>

export type ProgramName = keyof typeof wantedPrograms

async function works({ path: file, environment }: Program, wanted: Wanted): Promise<boolean> {
  const { versionFlag, versionExitCode = 0 } = wanted
  return run(file, [versionFlag], { env: { ...environment }, timeout: 10_000 }).then(
    () => versionExitCode === 0,
    ({ code }) => code === versionExitCode && versionExitCode !== 0,
  )
}

function installed(executable: string): string[] {
  const directories = (process.env.PATH ?? '').split(path.delimiter)
  directories.push('/usr/local/sbin', '/usr/sbin', '/sbin', '/opt/homebrew/bin', '/usr/local/bin')
  return directories.map((directory) => path.join(directory, executable)).filter(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return path.isAbsolute(file)
  } catch {
    return false
  }
}

function howToInstall(name: ProgramName, reason: string): StartError {
  const { variable, installAs = name }: Wanted = wantedPrograms[name]
  return new StartError(
    [
      `${name} is needed, is not on PATH and could not be obtained (${reason}). Install it with`,
      `  Debian, Ubuntu   sudo apt-get install ${installAs}`,
      `  Fedora           sudo dnf install ${installAs}`,
      `  Alpine           sudo apk add ${installAs}`,
      `  macOS            brew install ${installAs}`,
      `or set ${variable} to the path of its binary, then start again.`,
    ].join('\n'),
  )
}

/**
 * Finds a program: the binary that its variable (NATS_SERVER, NGINX …) names, else one on PATH, else the system's package
 * unpacked into a cache folder, without root and without a change to the system.
 * @throws StartError that says what to install, on which system
 */
export async function findProgram(name: ProgramName, report: (line: string) => void = () => {}): Promise<Program> {
  const wanted: Wanted = wantedPrograms[name]
  const named = process.env[wanted.variable]
  for (const file of named ? [named] : installed(wanted.executable)) {
    const program = { path: file, environment: {} }
    if (await works(program, wanted)) return program
  }
  if (named) throw new StartError(`${wanted.variable} is ${named}, which does not run`)
  let program: Program
  try {
    program = await obtainPackages(wanted.packages, wanted.executable, report)
  } catch (error) {
    throw howToInstall(name, (error as Error).message)
  }
  if (!(await works(program, wanted))) throw howToInstall(name, 'the downloaded one does not run here')
  return program
}
