import { randomUUIDv7 } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

// Node has it since 24.16, its types not yet.
declare module 'node:crypto' {
  function randomUUIDv7(): string
}

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/

/** A UUIDv7. */
export const newRequestId = (): string => randomUUIDv7()

/** The caller's X-Request-Id when it is 1 to 128 visible ASCII characters, else a new UUIDv7. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string => {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && VISIBLE_ASCII.test(given) ? given : newRequestId()
}
