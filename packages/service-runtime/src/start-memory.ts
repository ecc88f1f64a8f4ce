import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (options: { type: 'major'; execution: 'sync'; flavor: 'last-resort' }) => void

/**
 * Collects what only the start needed. A start fills the young generation, which then stays as large as it may be for as
 * long as a process is idle (64 MiB); V8 gives it back some ten seconds after a full collection, and it grows again
 * under load. Nothing else is done meanwhile, for 0.1 s.
 */
export const collectStartGarbage = (): void => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as Collect
  setFlagsFromString('--no-expose-gc')
  // A plain one leaves the young generation as it is while objects are made fast, as in a start.
  // One is waiting meanwhile: with the last tick V8 would forget what ticks look like, and make each of them three times
  // dearer from then on, of which every request has several.
  process.nextTick(() => undefined)
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
