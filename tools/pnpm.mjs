/**
 * The pinned pnpm: its version from package.json, its bytes by the hash beside this. `node tools/pnpm.mjs` prints the path.
 *
 * npm, which every Node has, fetches the package of this platform alone: one native binary, of which no install script
 * runs. It is kept in the user's cache.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const version = packageManager.split('@')[1]
const hashes = JSON.parse(readFileSync(new URL('pnpm-hashes.json', import.meta.url), 'utf8'))

const run = (command, args) => {
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  if (signal) process.kill(process.pid, signal)
  if (status !== 0) throw new Error(`fetching ${packageManager} failed:\n${error?.message ?? ''}${stdout}${stderr}`)
  return stdout.trim()
}

/** The SHA-512 of a file as lock files write it (W3C Subresource Integrity). */
const integrityOf = (file) => `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`

const fetchByHash = (name, wanted, folder) => {
  mkdirSync(path.dirname(folder), { recursive: true })
  const fetched = mkdtempSync(`${folder}-`)
  try {
    run('npm', ['pack', '--silent', '--pack-destination', fetched, name])
    const archive = path.join(fetched, readdirSync(fetched)[0])
    const found = integrityOf(archive)
    if (found !== wanted) throw new Error(`${name} is not what was pinned: it has ${found}`)
    run('tar', ['-xzf', archive, '-C', fetched, 'package/pnpm'])
    rmSync(folder, { recursive: true, force: true })
    renameSync(path.join(fetched, 'package'), folder)
  } catch (error) {
    // Another start may have put it there meanwhile.
    if (!existsSync(path.join(folder, 'pnpm'))) throw error
  } finally {
    rmSync(fetched, { recursive: true, force: true })
  }
}

/**
 * The path of the pinned pnpm, fetched unless it is here. On a platform without a hash it is pinned by its version alone.
 * @throws when the registry can't be reached, or hands out something else than what was pinned
 */
export const findPnpm = (cache = path.join(homedir(), '.cache')) => {
  const name = `@pnpm/exe.${process.platform}-${process.arch}@${version}`
  const wanted = process.report.getReport().header.glibcVersionRuntime ? hashes[name] : undefined
  if (!wanted) return run('npx', ['--yes', `--package=${packageManager}`, '--call', 'command -v pnpm'])
  const folder = path.join(cache, 'techshop', `pnpm-${wanted.slice(7, 23).replaceAll(/[+/]/g, '-')}`)
  const pnpm = path.join(folder, 'pnpm')
  if (!existsSync(pnpm)) fetchByHash(name, wanted, folder)
  return pnpm
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findPnpm(process.argv[2]))
