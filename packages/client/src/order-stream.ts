import { createParser } from 'eventsource-parser'
import { pause } from './pause.ts'
import { ConnectionError, OversizedAnswerError, ProblemError } from './problem-error.ts'
import { isTransient } from './retry.ts'
import type { Order } from './types.ts'

/** Longer than any heartbeat: a stream that is silent for this long is dead, whatever TCP says. */
const silenceLimitMs = 45_000
/** Many times what an order takes. */
const maxEventCharacters = 1024 * 1024
const firstDelayMs = 500
const maxDelayMs = 15_000

const isTransientFailure = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ProblemError && isTransient(error.status, null))

interface Connection {
  /** Orders that have arrived and wait to be taken. */
  orders: Order[]
  /** What the server asks to wait before connecting again. */
  retryMs: number | undefined
  isOversized: boolean
}

/** Reads until something arrives; false at the end of the stream, or when it broke or fell silent. */
const readSome = async (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  feed: (bytes: Uint8Array) => void,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  const silence = setTimeout(() => void reader.cancel().catch(() => undefined), silenceLimitMs)
  try {
    const { done, value } = await reader.read()
    if (value !== undefined) feed(value)
    return !done
  } catch {
    signal?.throwIfAborted()
    return false
  } finally {
    clearTimeout(silence)
  }
}

async function* readOrders(
  stream: ReadableStream<Uint8Array>,
  connection: Connection,
  signal: AbortSignal | undefined,
): AsyncGenerator<Order, void> {
  const parser = createParser({
    maxBufferSize: maxEventCharacters,
    onError: ({ type }) => {
      if (type === 'max-buffer-size-exceeded') connection.isOversized = true
    },
    onEvent: (event) => {
      if (event.event === 'order') connection.orders.push(JSON.parse(event.data))
    },
    onRetry: (retryMs) => {
      connection.retryMs = retryMs
    },
  })
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  try {
    for (let open = true; open; ) {
      open = await readSome(reader, (bytes) => parser.feed(decoder.decode(bytes, { stream: true })), signal)
      yield* connection.orders.splice(0)
      if (connection.isOversized) throw new OversizedAnswerError('An event', maxEventCharacters)
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Follows server-sent events of orders (WHATWG HTML, 9.2), connecting again whenever the stream ends.
 * @param open asks for the stream once
 * @throws OversizedAnswerError at an event that is longer than any of the shop's
 * @throws ProblemError when the stream is refused for good; the signal's reason when it aborts
 */
export async function* followOrderStream(
  open: () => Promise<ReadableStream<Uint8Array>>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Order, void> {
  for (let failures = 0; ; failures++) {
    signal?.throwIfAborted()
    const connection: Connection = { orders: [], retryMs: undefined, isOversized: false }
    try {
      for await (const order of readOrders(await open(), connection, signal)) {
        failures = 0
        yield order
      }
    } catch (error) {
      if (!isTransientFailure(error)) throw error
    }
    const backoffMs = Math.min(maxDelayMs, firstDelayMs * 2 ** failures)
    await pause(connection.retryMs ?? backoffMs * (0.5 + Math.random() / 2), signal)
  }
}
