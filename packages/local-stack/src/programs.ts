import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from './start-error.ts'
import { executableIn, obtainPackages } from './system-packages.ts'

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
  /** Debian's and Ubuntu's packages. */
  readonly packages: readonly string[]
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
  nginx: { executable: 'nginx', variable: 'NGINX', versionFlag: '-v', packages: ['nginx', 'nginx-common'] },
  prometheus: ownPackage('prometheus', 'PROMETHEUS'),
  'prometheus-alertmanager': ownPackage('prometheus-alertmanager', 'ALERTMANAGER'),
  'prometheus-blackbox-exporter': ownPackage('prometheus-blackbox-exporter', 'BLACKBOX_EXPORTER'),
  'prometheus-nginx-exporter': ownPackage('prometheus-nginx-exporter', 'NGINX_EXPORTER'),
  'prometheus-node-exporter': ownPackage('prometheus-node-exporter', 'NODE_EXPORTER'),
  'prometheus-postgres-exporter': ownPackage('prometheus-postgres-exporter', 'POSTGRES_EXPORTER'),
} satisfies Record<string, Wanted>

export type ProgramName = keyof typeof wantedPrograms

async function works({ path: file, environment }: Program, versionFlag: string): Promise<boolean> {
  return run(file, [versionFlag], { env: { ...environment }, timeout: 10_000 }).then(
    () => true,
    () => false,
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
  const { variable } = wantedPrograms[name]
  return new StartError(
    [
      `${name} is needed, is not on PATH and could not be obtained (${reason}). Install it with`,
      `  Debian, Ubuntu   sudo apt-get install ${name}`,
      `  Fedora           sudo dnf install ${name}`,
      `  Alpine           sudo apk add ${name}`,
      `  macOS            brew install ${name}`,
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
    if (await works(program, wanted.versionFlag)) return program
  }
  if (named) throw new StartError(`${wanted.variable} is ${named}, which does not run`)
  let obtained: { root: string; environment: Record<string, string> }
  try {
    obtained = await obtainPackages(wanted.packages, wanted.executable, report)
  } catch (error) {
    throw howToInstall(name, (error as Error).message)
  }
  const program = { path: executableIn(obtained.root, wanted.executable), environment: obtained.environment }
  if (!(await works(program, wanted.versionFlag))) throw howToInstall(name, 'the downloaded one does not run here')
  return program
}
