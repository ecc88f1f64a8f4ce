import type { FastifyBaseLogger } from 'fastify'
import { Redis } from 'ioredis'

/** Longer, and the answer is worked for: the cache is there to be faster. */
const COMMAND_TIMEOUT_MS = 100
/** A connection on which nothing comes back is given up; until there is another, nobody waits for it. */
const SOCKET_TIMEOUT_MS = 1_000
const MAX_RECONNECT_DELAY_MS = 2_000

/**
 * A cache that all instances of a service share. Whatever becomes of it, nobody is refused: what can not be had there is
 * worked for, at once where there is no connection.
 * @param url `redis://user:password@host:port/database`, or `rediss:` for TLS
 */
export const connectSharedCache = (url: string, service: string, log: FastifyBaseLogger): Redis => {
  const redis = new Redis(url, {
    keyPrefix: `techshop:${service}:`,
    connectionName: service,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    autoResendUnfulfilledCommands: false,
    commandTimeout: COMMAND_TIMEOUT_MS,
    connectTimeout: SOCKET_TIMEOUT_MS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    retryStrategy: (times) => Math.min(times * 100, MAX_RECONNECT_DELAY_MS),
  })
  let isDown = false
  // Said once for each time that it goes away, not for each attempt.
  redis.on('error', (error) => {
    if (!isDown) log.warn({ err: error }, 'the shared cache is away: answers are worked for')
    isDown = true
  })
  redis.on('ready', () => {
    isDown = false
  })
  return redis
}
