import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** How long a reader waits before it comes back, in milliseconds; part of the stream. */
const RETRY_MS = 2_000
export const heartbeatMs = 15_000
/** A stream ends after this time, so that its reader comes back with credentials that still hold. */
export const longestStreamMs = 30 * 60_000

/** Tells the reader when to come back; the first and the last thing that a stream says. */
export const retryHint = `retry: ${RETRY_MS}\n\n`
/** A comment, which readers ignore and whatever stands between takes as a sign of life. */
export const heartbeat = ': alive\n\n'

/** One event of the WHATWG server-sent events format. */
export const eventFrame = (event: string, id: number, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

/**
 * Answers with frames, produced only as fast as the reader reads.
 *
 * Not @fastify/sse: its `send` waits for "drain" or "error", and a reader that leaves while a write is pending causes
 * neither, so that its handler, with all that it holds, would stay for ever.
 * @param ended called once, when the last frame has left or the reader is gone
 */
export const sendEventStream = (
  reply: FastifyReply,
  frames: AsyncIterable<string>,
  ended: () => void,
): FastifyReply => {
  // A reader may be gone before the stream begins.
  if (reply.raw.destroyed) ended()
  else reply.raw.once('close', ended)
  return (
    reply
      .type('text/event-stream; charset=utf-8')
      // Nginx would collect the frames to fill a buffer.
      .header('x-accel-buffering', 'no')
      .send(Readable.from(frames, { highWaterMark: 1 }))
  )
}
