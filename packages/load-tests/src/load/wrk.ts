import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as delay, setInterval } from 'node:timers/promises'
import type { Program } from '@techshop/process-supervisor/programs'
import type { LoadFigures } from '../measurement.ts'
import { type PlannedRequest, requestText, unique } from './request-text.ts'

/** A load of so many connections, each sending the next request as soon as it has its answer. */
export interface ClosedLoad {
  /** `http://host:port` */
  readonly origin: string
  /** Sent in turn. */
  readonly requests: readonly PlannedRequest[]
  readonly connections: number
  readonly ms: number
}

const script = path.join(import.meta.dirname, 'requests.lua')
const separator = '\n%NEXT%\n'

const insistMs = 100

/**
 * Runs wrk, which takes whole seconds, and ends it in order (SIGINT) after the milliseconds of the load. It hears that
 * only once it sleeps, so it is told again and again; before it is ready to hear it, it just ends, without a report.
 */
const runWrk = async (wrk: Program, { origin, connections, ms }: ClosedLoad, file: string): Promise<string> => {
  const options = ['-t', '1', '-c', String(connections), '-d', '600s', '--timeout', '15s', '-s', script, origin]
  const child = spawn(wrk.path, [...options, file, separator, unique, `${randomUUID()}-`], {
    env: { ...wrk.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  const ending = new AbortController()
  const insist = async () => {
    await delay(ms, undefined, { signal: ending.signal })
    for await (const _ of setInterval(insistMs, undefined, { signal: ending.signal })) child.kill('SIGINT')
  }
  insist().catch(() => {}) // It was over.
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  ending.abort()
  if (child.signalCode !== 'SIGINT' && !output.includes('"requests"')) {
    throw new Error(`wrk failed: ${output}${complaint}`)
  }
  return output
}

/** What wrk reports at its end; nothing when it was ended before it began. */
const figuresOf = (output: string, ms: number): LoadFigures => {
  const report = output.trim().split('\n').at(-1)
  return report ? (JSON.parse(report) as LoadFigures) : { requests: 0, seconds: ms / 1000, errors: 0 }
}

/** Puts a closed load on a server and says what it measured. */
export const closedLoad = async (wrk: Program, load: ClosedLoad): Promise<LoadFigures> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'techshop-wrk-'))
  try {
    const file = path.join(directory, 'requests')
    const { host } = new URL(load.origin)
    await writeFile(file, load.requests.map((request) => requestText(request, host)).join(separator))
    return figuresOf(await runWrk(wrk, load, file), load.ms)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
