import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { findProgram } from '../find-program.ts'

/** A screen that nobody looks at, for programs that cannot do without one. */
interface Display extends AsyncDisposable {
  /** As programs find it in DISPLAY, such as `:42`. */
  readonly name: string
}

/** Starts Xvfb on the first display that is free; undefined where there is none. */
export const startDisplay = async (): Promise<Display | undefined> => {
  const executable = findProgram(process.env.XVFB, ['/usr/bin/Xvfb'])
  if (!executable) return undefined
  const child = spawn(executable, ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const exited = once(child, 'exit')
  // It writes there which number it has chosen, once it can be used.
  const lines = createInterface({ input: child.stdio[3] as Readable })
  const [number] = await Promise.race([
    once(lines, 'line'),
    exited.then(() => Promise.reject(new Error('Xvfb ended at once'))),
  ])
  return {
    name: `:${number}`,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await exited
    },
  }
}
