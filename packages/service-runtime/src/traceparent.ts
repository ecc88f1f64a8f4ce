import { randomBytes } from 'node:crypto'

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The caller's `traceparent` (W3C Trace Context, version 00) when it is valid, else a new one that is not sampled. */
export const traceparentOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && TRACEPARENT.test(given)
    ? given
    : `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`

/** The trace id within a `traceparent`; undefined when it is not valid. */
export const traceIdOf = (given: string | string[] | undefined): string | undefined =>
  typeof given === 'string' && TRACEPARENT.test(given) ? given.slice(3, 35) : undefined
