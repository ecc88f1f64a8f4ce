// Loaded before a service (`node --import`): rewrites its modules as they are read, and kills it where it is told to.
import { existsSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { flushCompileCache, registerHooks } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CrashInstruction, lastWords, variables } from '../crash-instruction.ts'
import { type Rewrite, rewritten } from '../rewrite.ts'

const root = path.resolve(import.meta.dirname, '../../../..')
const rewrites = JSON.parse(process.env[variables.rewrites] ?? '[]') as Rewrite[]
const instructionFile = process.env[variables.instructionFile] ?? ''
const modules = new Set(rewrites.map(({ module }) => module))

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const module = url.startsWith('file:') ? path.relative(root, fileURLToPath(url)) : ''
    if (!modules.has(module) || loaded.source == null) return loaded
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString()
    return { ...loaded, source: rewritten(module, source, rewrites) }
  },
})

const die = (step: string): void => {
  // Once only: the process that takes over from this one lives.
  rmSync(instructionFile)
  // Otherwise kept only by a process that ends in order.
  flushCompileCache()
  writeSync(process.stderr.fd, lastWords(step))
  process.kill(process.pid, 'SIGKILL')
}

/** Called at every step. With `first`, that has happened before the process dies. */
const crashAt = (step: string, about: unknown, first?: () => Promise<unknown>): Promise<void> | undefined => {
  if (!existsSync(instructionFile)) return undefined
  const instruction = JSON.parse(readFileSync(instructionFile, 'utf8')) as CrashInstruction
  const text = JSON.stringify(about)
  if (instruction.step !== step || !instruction.mentions.every((mention) => text.includes(mention))) return undefined
  if (first) return first().then(() => die(step))
  die(step)
  return undefined
}

Object.assign(globalThis, { crashAt })
