import { AsyncResource } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'

/** Does one item's work in one batch with the other items that come at the same time. */
export type Batched<Item, Result> = (item: Item) => Promise<Result>

export interface BatchOptions {
  /** Items at once. */
  readonly most: number
  /** What is under way for longer no longer holds back what has come since; unless told, it does until it ends. */
  readonly patienceMs?: number
  /** Whether an error would meet each item alone too, such as that of a database that is away: then none is tried alone. */
  isEverybodys?(error: unknown): boolean
}

interface Waiting<Item, Result> {
  readonly item: Item
  /** The surroundings of whoever brought the item. */
  readonly context: AsyncResource
  readonly settle: (result: Result | Promise<Result>) => void
}

/**
 * Batches the items that come while work is under way; the batch begins when that work ends, so that no item waits for
 * a timer and a batch grows with the load. Where the work for a batch rejects, it is done for each item alone, so that
 * one item's fault is its own; so the work must bear being repeated. A batch runs in the context (trace, bulkhead) of
 * its first item.
 * @param work resolves with a result for each item, in their order
 */
export const batched = <Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { most, patienceMs, isEverybodys = () => false }: BatchOptions,
): Batched<Item, Result> => {
  const waiting: Waiting<Item, Result>[] = []
  let running = false

  const alone = async (item: Item): Promise<Result> => (await work([item]))[0] as Result

  const runBatch = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item))
      for (const [index, { settle }] of batch.entries()) settle(results[index] as Result)
    } catch (error) {
      const isFinal = batch.length === 1 || isEverybodys(error)
      const retries = batch.map(({ item, context }) =>
        isFinal ? Promise.reject(error) : context.runInAsyncScope(alone, undefined, item),
      )
      for (const [index, { settle }] of batch.entries()) settle(retries[index] as Promise<Result>)
      await Promise.allSettled(retries)
    }
  }

  const run = async (): Promise<void> => {
    running = true
    // After what the system has to say at this moment was read, so that what arrived at once goes in one batch.
    await turn()
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most) as [Waiting<Item, Result>, ...Waiting<Item, Result>[]]
      const done = batch[0].context.runInAsyncScope(runBatch, undefined, batch)
      await (patienceMs === undefined ? done : orAfter(patienceMs, done))
    }
    running = false
  }

  return (item) =>
    new Promise((settle) => {
      waiting.push({ item, context: new AsyncResource('Batched'), settle })
      if (!running) void run()
    })
}

/** Resolves when the work ends, which never rejects, at the latest after this time. */
const orAfter = (ms: number, work: Promise<void>): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void work.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
