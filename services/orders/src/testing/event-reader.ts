import type { Order as OrderResource } from '@techshop/contracts/order'
import { createParser, type EventSourceMessage } from 'eventsource-parser'

export interface EventReader {
  readonly status: number
  readonly headers: Headers
  /** The next event; undefined when the stream has ended. */
  next(): Promise<{ event: string | undefined; id: string | undefined; order: OrderResource } | undefined>
  /** The last `retry` that the stream said. */
  retryMs(): number | undefined
  close(): void
}

/** Reads a stream of server-sent events as a browser does with fetch. */
export const readEvents = async (url: string, token: string): Promise<EventReader> => {
  const leaving = new AbortController()
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: leaving.signal })
  const waiting: EventSourceMessage[] = []
  let retryMs: number | undefined
  const parser = createParser({
    onEvent: (event) => void waiting.push(event),
    onRetry: (ms) => {
      retryMs = ms
    },
  })
  const chunks = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const next: EventReader['next'] = async () => {
    while (waiting.length === 0) {
      const chunk = await chunks?.read()
      if (!chunk || chunk.done) return undefined
      parser.feed(chunk.value)
    }
    const { event, id, data } = waiting.shift() as EventSourceMessage
    return { event, id, order: JSON.parse(data) }
  }
  const close = () => leaving.abort()
  return { status: response.status, headers: response.headers, next, retryMs: () => retryMs, close }
}
