import { useEffect, useState } from 'preact/hooks'

interface Reading<T> {
  data: T | undefined
  error: unknown
}

/** Reads something when the page opens, whenever `dependencies` change, and when `again` is called. */
export const useReading = <T>(read: (signal: AbortSignal) => Promise<T>, dependencies: readonly unknown[]) => {
  const [state, setState] = useState<Reading<T>>({ data: undefined, error: undefined })
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    const stop = new AbortController()
    read(stop.signal).then(
      (data) => {
        if (!stop.signal.aborted) setState({ data, error: undefined })
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, error }))
      },
    )
    return () => stop.abort()
  }, [...dependencies, attempts])
  return {
    ...state,
    again: () => setAttempts((count) => count + 1),
    set: (data: T) => setState({ data, error: undefined }),
  }
}
