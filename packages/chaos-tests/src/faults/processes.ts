import { setTimeout } from 'node:timers/promises'
import type { ManagedProcess } from '@techshop/local-stack/stack'
import type { Strike } from './fault.ts'

const startAttempts = 3

/** Starts a stopped process; tries again where something else that was struck kept it from becoming ready. */
export const startAgain = async (process: ManagedProcess): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await process.start()
    } catch (error) {
      if (attempt === startAttempts) throw error
    }
  }
}

const longestWaitMs = 5_000

/**
 * Starts a stopped process and waits a moment for it. One that takes longer goes on by itself, and may be struck again
 * while it starts; what can't be started at all is noticed when everything settles.
 */
const startSoon = (process: ManagedProcess): Promise<void> =>
  Promise.race([startAgain(process).catch(() => {}), setTimeout(longestWaitMs)])

/**
 * Ends a process with a signal and starts it again after the hold. It is also told to stay down, so that the time it is
 * away is the plan's and not the growing pause of the supervisor.
 */
const endedBy =
  (signal: NodeJS.Signals): Strike =>
  async ({ stack }, { target, holdMs }) => {
    const process = stack.process(target)
    if (process.pid === undefined) await startAgain(process)
    await process.kill(signal)
    await process.stop()
    await setTimeout(holdMs)
    await startSoon(process)
  }

/** `kill -9`, at whatever it is doing. */
export const kill = endedBy('SIGKILL')

/** What PostgreSQL calls an immediate shutdown: like a crash, but its children are told. */
export const quit = endedBy('SIGQUIT')

/** In order, but for longer than any number of tries with their delays takes. */
export const outage: Strike = async ({ stack }, { target, holdMs }) => {
  const process = stack.process(target)
  await process.stop()
  await setTimeout(holdMs)
  await startAgain(process)
}

/** SIGSTOP and SIGCONT: it answers nothing and its connections stay open. */
export const pause: Strike = async ({ stack }, { target, holdMs }) => {
  const process = stack.process(target)
  process.pause()
  await setTimeout(holdMs)
  process.resume()
}
