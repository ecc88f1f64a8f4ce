import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const machineWide = path.join(tmpdir(), 'techshop-ports')

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const claims = new Set<string>()

function giveBack(): void {
  for (const file of claims) rmSync(file, { force: true })
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    if (claims.size === 0) process.once('exit', giveBack)
    claims.add(file)
    return true
  } catch {
    return false
  }
}

/**
 * Claims a port for this process among all of this machine that ask here, until the process ends: between being found
 * free and being listened on, a port could be found free by another. Returns whether it is ours; a claim of a process that
 * is gone does not count.
 */
export function reservePort(port: number, directory = machineWide): boolean {
  try {
    mkdirSync(directory)
    chmodSync(directory, 0o1777)
  } catch {
    // It is there already.
  }
  const file = path.join(directory, String(port))
  if (claim(file)) return true
  try {
    if (isAlive(Number(readFileSync(file, 'utf8')))) return false
    rmSync(file)
  } catch {
    return false
  }
  return claim(file)
}
