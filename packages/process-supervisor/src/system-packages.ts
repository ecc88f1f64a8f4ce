import { execFile } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { repositoryRoot } from './repository.ts'

const run = promisify(execFile)

/** A program of a package that was unpacked into a folder. */
export interface Obtained {
  readonly root: string
  readonly path: string
  readonly environment: Record<string, string>
}

function isWritable(directory: string): boolean {
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** The folder for obtained programs: in the repository, or the user's own cache where that can't be written. */
function cacheDirectory(): string {
  const perUser = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  const candidates = [path.join(repositoryRoot, 'node_modules/.cache/techshop'), path.join(perUser, 'techshop')]
  const found = candidates.find((candidate) => existsSync(path.join(candidate, 'programs')) || isWritable(candidate))
  if (!found) throw new Error(`neither ${candidates.join(' nor ')} can be written`)
  return path.join(found, 'programs')
}

/** Options that keep apt-get's lists, cache and locks in a folder of ours. */
function privately(directory: string): string[] {
  const lists = path.join(directory, 'lists')
  const cache = path.join(directory, 'cache')
  mkdirSync(path.join(lists, 'partial'), { recursive: true })
  mkdirSync(path.join(cache, 'archives/partial'), { recursive: true })
  const options = {
    'Dir::State::Lists': lists,
    'Dir::Cache': cache,
    'Debug::NoLocking': '1',
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '2',
    'Acquire::http::Timeout': '20',
    'Acquire::https::Timeout': '20',
  }
  return Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`])
}

async function unpack(directory: string, root: string): Promise<void> {
  for (const file of readdirSync(directory)) {
    if (file.endsWith('.deb')) await run('dpkg', ['-x', path.join(directory, file), root])
  }
}

async function missingLibraries(executable: string, environment: Record<string, string>): Promise<string[]> {
  const { stdout } = await run('ldd', [executable], { env: { PATH: process.env.PATH, ...environment } }).catch(
    () => ({ stdout: '' }), // A static binary is "not a dynamic executable".
  )
  return stdout.split('\n').flatMap((line) => (line.includes('not found') ? [line.trim().split(' ')[0] ?? ''] : []))
}

/** The libraries among the direct dependencies of packages. */
async function libraryPackages(options: string[], packages: readonly string[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [...options, 'depends', '--important', ...packages])
  const names = stdout.split('\n').flatMap((line) => line.match(/Depends: (\S+)/)?.[1] ?? [])
  return [...new Set(names)].filter((name) => /^(lib(?!c6)|zlib)/.test(name))
}

function libraryPath(root: string): Record<string, string> {
  const folders = ['lib', 'usr/lib'].flatMap((folder) => {
    const base = path.join(root, folder)
    if (!existsSync(base)) return []
    return [base, ...readdirSync(base).flatMap((name) => (name.includes('linux-gnu') ? [path.join(base, name)] : []))]
  })
  return folders.length > 0 ? { LD_LIBRARY_PATH: folders.join(':') } : {}
}

/** The names of packages, the highest number being taken of those that a pattern matches. */
async function packageNames(options: string[], packages: readonly (string | RegExp)[]): Promise<string[]> {
  const { stdout } = await run('apt-cache', [...options, 'pkgnames'], { maxBuffer: 64 * 1024 * 1024 })
  return packages.map((wanted) => {
    if (typeof wanted === 'string') return wanted
    const found = stdout.split('\n').filter((name) => wanted.test(name))
    const [highest] = found.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
    if (!highest) throw new Error(`the system has no package like ${wanted.source}`)
    return highest
  })
}

function findExecutable(root: string, executable: string): string {
  const [found] = globSync(`usr/{sbin,bin,lib/postgresql/*/bin}/${executable}`, { cwd: root })
  if (!found) throw new Error(`the package has no ${executable}`)
  return path.join(root, found)
}

async function download(wanted: readonly (string | RegExp)[], executable: string, workplace: string): Promise<void> {
  const options = privately(workplace)
  const root = path.join(workplace, 'root')
  const archives = path.join(workplace, 'archives')
  mkdirSync(archives)
  // A source that does not answer makes the update fail as a whole, though the one that is needed may have answered.
  const update = await run('apt-get', [...options, '-q', 'update']).catch((error: Error) => error)
  const fetchArchives = (names: readonly string[]) =>
    run('apt-get', [...options, '-q', 'download', ...names], { cwd: archives })
  const packages = await packageNames(options, wanted)
  await fetchArchives(packages).catch((error) => {
    throw update instanceof Error ? update : error
  })
  await unpack(archives, root)
  const binary = findExecutable(root, executable)
  if ((await missingLibraries(binary, {})).length > 0) {
    await fetchArchives(await libraryPackages(options, packages))
    await unpack(archives, root)
  }
  const missing = await missingLibraries(binary, libraryPath(root))
  if (missing.length > 0) throw new Error(`libraries are missing: ${missing.join(', ')}`)
}

/**
 * Downloads packages of Debian or Ubuntu with apt-get and unpacks them into a cache folder that all data directories
 * use, without root and without touching the system. Two that do so at once end with one result.
 * @throws Error that says what failed
 */
export async function obtainPackages(
  packages: readonly (string | RegExp)[],
  executable: string,
  report: (line: string) => void,
  cache = cacheDirectory(),
): Promise<Obtained> {
  const root = path.join(cache, `${executable}-${process.platform}-${process.arch}`)
  if (!existsSync(root)) {
    await run('apt-get', ['--version']).catch(() => {
      throw new Error('there is no apt-get on this system')
    })
    report(`downloading ${executable} …`)
    mkdirSync(cache, { recursive: true })
    const workplace = mkdtempSync(path.join(cache, 'download-'))
    try {
      await download(packages, executable, workplace)
      renameSync(path.join(workplace, 'root'), root)
    } catch (error) {
      if (!existsSync(root)) throw error // else another start was faster
    } finally {
      rmSync(workplace, { recursive: true, force: true })
    }
  }
  return { root, path: findExecutable(root, executable), environment: libraryPath(root) }
}
