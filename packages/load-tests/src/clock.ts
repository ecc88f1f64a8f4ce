/** Seconds by part of a run, in the order in which they began. */
export type Seconds = Readonly<Record<string, number>>

/** Adds up how long the parts of a run take. A part may come again; parts within parts would count twice. */
export interface Clock {
  during<Value>(part: string, work: () => Promise<Value>): Promise<Value>
  readonly seconds: Seconds
}

/** @param now milliseconds that only grow */
export const createClock = (now = () => performance.now()): Clock => {
  const seconds: Record<string, number> = {}
  return {
    seconds,
    async during(part, work) {
      const startedAtMs = now()
      seconds[part] ??= 0
      try {
        return await work()
      } finally {
        seconds[part] += (now() - startedAtMs) / 1000
      }
    },
  }
}
