import {
  type Environment,
  type ProcessConfig,
  parseList,
  type Report,
  readProcessConfig,
  reportingAll,
  wholeNumber,
} from '@techshop/service-runtime/config'
import { type PooledConnections, readPooledConnections } from '@techshop/service-runtime/connections'
import type { OrderTokenKey } from './access/order-token.ts'

export interface OrdersConfig extends ProcessConfig, PooledConnections {
  /** The first signs, all verify. */
  readonly tokenKeys: readonly OrderTokenKey[]
  /** How long an order's own token is good for. */
  readonly tokenDays: number
  /** How long a confirmed order may stay unpaid. */
  readonly unpaidOrderHours: number
}

const SHORTEST_SECRET_BYTES = 32

/** Reads everything that the process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = (env: Environment): OrdersConfig =>
  reportingAll((report) => ({
    ...readProcessConfig(env, report),
    ...readPooledConnections(env, report),
    tokenKeys: readTokenKeys(env.ORDER_TOKEN_KEYS, report),
    tokenDays: wholeNumber(env, 'ORDER_TOKEN_DAYS', 1, 3_650, report, 90),
    unpaidOrderHours: wholeNumber(env, 'UNPAID_ORDER_HOURS', 1, 87_600, report, 72),
  }))

/** `<keyId>:<base64url secret>[,…]`, as ORDER_TOKEN_KEYS says it. */
const readTokenKeys = (text: string | undefined, report: Report): OrderTokenKey[] => {
  const items = parseList(text)
  const keys = items.flatMap((item) => {
    const [, id, secret] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9_-]+)$/.exec(item) ?? []
    return id && secret ? [{ id, secret: Buffer.from(secret, 'base64url') }] : []
  })
  if (items.length === 0 || keys.length < items.length) {
    report('ORDER_TOKEN_KEYS must be <keyId>:<base64url secret>, several separated by commas')
  }
  if (keys.some(({ secret }) => secret.length < SHORTEST_SECRET_BYTES)) {
    report(`ORDER_TOKEN_KEYS must have secrets of at least ${SHORTEST_SECRET_BYTES} bytes`)
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) report('ORDER_TOKEN_KEYS must not repeat a key id')
  return keys
}
