/** Does one item's work together with whatever else comes at the same time. */
export type Gathered<Item, Result> = (item: Item) => Promise<Result>

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result | Promise<Result>) => void
}

/**
 * Gathers what comes while work is under way, and does it at once when that ends: alone when there is nothing to do,
 * the more together the more there is, and nobody waits for a timer. Where the work for several rejects, it is done for
 * each of them alone, so that one item's fault is its own; so the work must bear being repeated.
 * @param work resolves with a result for each item, in their order
 * @param most items at once
 */
export const gathered = <Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): Gathered<Item, Result> => {
  const waiting: Waiting<Item, Result>[] = []
  let running = false

  const alone = async (item: Item): Promise<Result> => (await work([item]))[0] as Result

  const together = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item))
      for (const [place, { resolve }] of batch.entries()) resolve(results[place] as Result)
    } catch (error) {
      const retries = batch.map(({ item }) => (batch.length === 1 ? Promise.reject(error) : alone(item)))
      for (const [place, { resolve }] of batch.entries()) resolve(retries[place] as Promise<Result>)
      await Promise.allSettled(retries)
    }
  }

  const run = async (): Promise<void> => {
    running = true
    // A turn later, so that what arrives in one read of the connection goes together.
    await null
    while (waiting.length > 0) await together(waiting.splice(0, most))
    running = false
  }

  return (item) =>
    new Promise((resolve) => {
      waiting.push({ item, resolve })
      if (!running) void run()
    })
}
