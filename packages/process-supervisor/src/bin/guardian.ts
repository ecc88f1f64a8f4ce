/**
 * Outlives its parent by a moment: standard input is a pipe from the supervisor, which the kernel closes however the
 * supervisor ends, kill -9 included. Each line is the register of running children; at the end, those of the last
 * complete line are ended.
 */
import { createInterface } from 'node:readline'
import { endRegistered, type RegisteredProcess } from '../process-register.ts'

const graceMs = 3000
let children: RegisteredProcess[] = []

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})

async function endChildren(): Promise<void> {
  await endRegistered(children, graceMs)
  process.exit(0)
}

const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  try {
    children = JSON.parse(line)
  } catch {
    // A line cut off by the end of its writer: the one before it counts.
  }
})
lines.on('close', endChildren)
