import { randomFillSync } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { v7 as uuidv7 } from 'uuid'

const VISIBLE_ASCII = /^[\x21-\x7e]{1,128}$/
const RANDOM_BYTES = 16
/** Random bytes for many ids at once: asking the system each time would cost more than the rest of a short answer. */
const pool = Buffer.alloc(RANDOM_BYTES * 512)
let used = pool.length

const newRequestId = (): string => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const random = pool.subarray(used, used + RANDOM_BYTES)
  used += RANDOM_BYTES
  return uuidv7({ random })
}

/** The caller's X-Request-Id when it is 1 to 128 visible ASCII characters, else a new UUIDv7. */
export const requestIdOf = (request: Pick<IncomingMessage, 'headers'>): string => {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && VISIBLE_ASCII.test(given) ? given : newRequestId()
}
