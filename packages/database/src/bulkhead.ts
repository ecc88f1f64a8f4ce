import { AsyncLocalStorage } from 'node:async_hooks'

/** Work that was started outside of any bulkhead: consumers, the relay, sweeps, commands. */
export const BACKGROUND = 'background'
/** For probes and metrics, for which a connection is kept. */
export const PROBE = 'probe'

const names = new AsyncLocalStorage<string>()

/**
 * Does work, and all that it begins, in the bulkhead of that name: together with what else runs there it may hold half of
 * a pool's connections, so that one kind of work that has become slow does not stop all others (Nygard, Release It!).
 */
export const inBulkhead = <Result>(name: string, work: () => Result): Result => names.run(name, work)

/** The bulkhead in which this runs. */
export const currentBulkhead = (): string => names.getStore() ?? BACKGROUND
