import {
  ConfigError,
  type Environment,
  type ProcessConfig,
  parseList,
  parseProcessConfig,
} from '@techshop/service-runtime/config'
import type { OrderTokenKey } from './access/order-token.ts'

/** What orders' commands need to know. */
export interface Connections {
  readonly databaseUrl: string
  readonly natsUrl: string
}

export interface OrdersConfig extends ProcessConfig, Connections {
  readonly databasePoolSize: number
  /** The first signs, all verify. */
  readonly tokenKeys: readonly OrderTokenKey[]
  /** How long an order's own token is good for. */
  readonly tokenDays: number
  /** How long a confirmed order may stay unpaid. */
  readonly unpaidOrderHours: number
}

const SHORTEST_SECRET_BYTES = 32

/** Reads everything that the process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = (env: Environment): OrdersConfig => {
  const problems: string[] = []
  const process = tried(() => parseProcessConfig(env), problems)
  const config = {
    databaseUrl: required(env, 'DATABASE_URL', problems),
    databasePoolSize: wholeNumber(env, 'DATABASE_POOL_SIZE', { from: 1, to: 1_000, byDefault: 10 }, problems),
    natsUrl: required(env, 'NATS_URL', problems),
    tokenKeys: parseTokenKeys(env.ORDER_TOKEN_KEYS, problems),
    tokenDays: wholeNumber(env, 'ORDER_TOKEN_DAYS', { from: 1, to: 3_650, byDefault: 90 }, problems),
    unpaidOrderHours: wholeNumber(env, 'UNPAID_ORDER_HOURS', { from: 1, to: 87_600, byDefault: 72 }, problems),
  }
  if (!process || problems.length > 0) throw new ConfigError(problems.join('\n'))
  return { ...process, ...config }
}

/** Reads DATABASE_URL and NATS_URL alone, for commands. Pure; throws ConfigError. */
export const parseConnections = (env: Environment): Connections => {
  const problems: string[] = []
  const databaseUrl = required(env, 'DATABASE_URL', problems)
  const natsUrl = required(env, 'NATS_URL', problems)
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return { databaseUrl, natsUrl }
}

/** Reads DATABASE_URL alone, for commands that publish nothing. Pure; throws ConfigError. */
export const parseDatabaseUrl = (env: Environment): string => {
  const problems: string[] = []
  const databaseUrl = required(env, 'DATABASE_URL', problems)
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return databaseUrl
}

/** `<keyId>:<base64url secret>[,…]`, as ORDER_TOKEN_KEYS says it. */
const parseTokenKeys = (text: string | undefined, problems: string[]): OrderTokenKey[] => {
  const items = parseList(text)
  const keys = items.flatMap((item) => {
    const [, id, secret] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9_-]+)$/.exec(item) ?? []
    return id && secret ? [{ id, secret: Buffer.from(secret, 'base64url') }] : []
  })
  if (items.length === 0 || keys.length < items.length) {
    problems.push('ORDER_TOKEN_KEYS must be <keyId>:<base64url secret>, several separated by commas')
  }
  if (keys.some(({ secret }) => secret.length < SHORTEST_SECRET_BYTES)) {
    problems.push(`ORDER_TOKEN_KEYS must have secrets of at least ${SHORTEST_SECRET_BYTES} bytes`)
  }
  if (new Set(keys.map(({ id }) => id)).size < keys.length) problems.push('ORDER_TOKEN_KEYS must not repeat a key id')
  return keys
}

const required = (env: Environment, name: string, problems: string[]): string => {
  const value = env[name] ?? ''
  if (value === '') problems.push(`${name} is missing`)
  return value
}

const wholeNumber = (
  env: Environment,
  name: string,
  { from, to, byDefault }: { from: number; to: number; byDefault: number },
  problems: string[],
): number => {
  const value = Number(env[name] || byDefault)
  if (!Number.isInteger(value) || value < from || value > to) {
    problems.push(`${name} must be a whole number from ${from} to ${to}`)
  }
  return value
}

const tried = <Result>(parse: () => Result, problems: string[]): Result | undefined => {
  try {
    return parse()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    problems.push(error.message)
    return undefined
  }
}
