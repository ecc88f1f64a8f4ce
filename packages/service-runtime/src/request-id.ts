import type { IncomingMessage } from 'node:http'
import { v7 as uuidv7 } from 'uuid'

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/

/** The caller's X-Request-Id when it is 1 to 128 visible ASCII characters, else a new UUIDv7. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string => {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && VISIBLE_ASCII.test(given) ? given : uuidv7()
}
