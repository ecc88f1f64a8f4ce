import type { RateLimit } from '@techshop/http-contract/operation'
import { AddressSet } from './address-set.ts'
import type { StaffConfig } from './staff.ts'

export interface RateLimitsConfig {
  readonly enabled: boolean
  /** Addresses and CIDR ranges that are never limited. */
  readonly exempt: readonly string[]
  /** For one client address (IPv6: one /64) over all operations; 600 a minute unless told. */
  readonly perAddress?: RateLimit
  /** For one staff member over all operations; 1,200 a minute unless told. */
  readonly perSubject?: RateLimit
}

/** What `createService` needs of a process's configuration. */
export interface ServiceConfig {
  readonly logLevel: string
  /** Origins (`https://shop.example`) whose pages may call. */
  readonly corsOrigins: readonly string[]
  readonly rateLimits: RateLimitsConfig
  /** Absent: every staff token is refused. */
  readonly staff?: StaffConfig | undefined
  /** Addresses and CIDR ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[]
  /** How long the service still accepts connections after it said that it is not ready; 0 unless told. */
  readonly drainDelayMs?: number
  /** How long a stopping service leaves idle connections open; longer than the gateway keeps them. 0 unless told. */
  readonly idleConnectionGraceMs?: number
  /** Most requests that are answered at the same time, event streams apart; 1,000 unless told. */
  readonly maxRequestsAtOnce?: number
  /** Where cached responses are kept for all instances; in each process by default. */
  readonly redisUrl?: string
}

export type Role = 'api' | 'worker'

/** What every service's process is told by its environment. */
export interface ProcessConfig {
  readonly host: string
  readonly port: number
  readonly roles: ReadonlySet<Role>
  readonly service: ServiceConfig
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Thrown with everything that is wrong with an environment, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Takes note of something that is wrong with the environment. */
export type Report = (problem: string) => void

/**
 * Reads a configuration, and says everything that is wrong with it at once.
 * @throws ConfigError when `read` has reported anything
 */
export const reportingAll = <Config>(read: (report: Report) => Config): Config => {
  const problems: string[] = []
  const config = read((problem) => void problems.push(problem))
  if (problems.length > 0) throw new ConfigError(problems.join('\n'))
  return config
}

/**
 * Reads HOST, PORT, ROLES, LOG_LEVEL, CORS_ORIGINS, RATE_LIMITS, RATE_LIMIT_EXEMPT, TRUSTED_PROXIES, DRAIN_DELAY_MS,
 * IDLE_CONNECTION_GRACE_MS, MAX_REQUESTS_AT_ONCE, REDIS_URL and STAFF_JWKS_URL with STAFF_ISSUER, STAFF_AUDIENCE and
 * SERVICE_ACCOUNTS_URL. Pure; throws ConfigError.
 */
export const parseProcessConfig = (env: Environment): ProcessConfig =>
  reportingAll((report) => readProcessConfig(env, report))

/** Like `parseProcessConfig`, for who reads more than that: what it returns is good only when nothing was reported. */
export const readProcessConfig = (env: Environment, report: Report): ProcessConfig => ({
  host: env.HOST || '127.0.0.1',
  port: wholeNumber(env, 'PORT', 0, 65_535, report),
  roles: parseRoles(env.ROLES, report),
  service: {
    logLevel: oneOf(env, 'LOG_LEVEL', LOG_LEVELS, 'info', report),
    corsOrigins: parseOrigins(env.CORS_ORIGINS, report),
    rateLimits: {
      enabled: oneOf(env, 'RATE_LIMITS', ['on', 'off'], 'on', report) === 'on',
      exempt: parseAddresses(env, 'RATE_LIMIT_EXEMPT', report),
    },
    staff: parseStaff(env, report),
    trustedProxies: parseAddresses(env, 'TRUSTED_PROXIES', report),
    drainDelayMs: wholeNumber(env, 'DRAIN_DELAY_MS', 0, 8_000, report, 0),
    idleConnectionGraceMs: wholeNumber(env, 'IDLE_CONNECTION_GRACE_MS', 0, 6_000, report, 3_000),
    maxRequestsAtOnce: wholeNumber(env, 'MAX_REQUESTS_AT_ONCE', 1, 100_000, report, 1_000),
    ...readRedisUrl(env, report),
  },
})

/** A comma list without blanks and empty items. */
export const parseList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)

/** A variable that is a whole number; required when there is no `fallback`. */
export const wholeNumber = (
  env: Environment,
  name: string,
  from: number,
  to: number,
  report: Report,
  fallback?: number,
): number => {
  const text = env[name] || (fallback === undefined ? '' : String(fallback))
  const value = Number(text)
  if (text === '' || !Number.isInteger(value) || value < from || value > to) {
    report(`${name} must be a whole number from ${from} to ${to}`)
  }
  return value
}

const oneOf = (env: Environment, name: string, values: readonly string[], fallback: string, report: Report): string => {
  const value = env[name] || fallback
  if (!values.includes(value)) report(`${name} must be one of ${values.join(', ')}`)
  return value
}

/** A variable that must be there. */
export const required = (env: Environment, name: string, report: Report): string => {
  const value = env[name] ?? ''
  if (value === '') report(`${name} is missing`)
  return value
}

const readRedisUrl = ({ REDIS_URL: redisUrl }: Environment, report: Report): Pick<ServiceConfig, 'redisUrl'> => {
  if (!redisUrl) return {}
  if (!/^rediss?:$/.test(URL.parse(redisUrl)?.protocol ?? '')) report('REDIS_URL must be a redis or rediss URL')
  return { redisUrl }
}

const parseRoles = (text: string | undefined, report: Report): ReadonlySet<Role> => {
  const roles = parseList(text || 'api,worker')
  const isRole = (role: string): role is Role => role === 'api' || role === 'worker'
  if (roles.length === 0 || !roles.every(isRole)) report('ROLES must be api, worker or api,worker')
  return new Set(roles.filter(isRole))
}

const parseOrigins = (text: string | undefined, report: Report): string[] => {
  const origins = parseList(text)
  const isOrigin = (origin: string) => URL.parse(origin)?.origin === origin
  if (!origins.every(isOrigin)) report('CORS_ORIGINS must be origins such as https://shop.example')
  return origins
}

const parseAddresses = (env: Environment, name: string, report: Report): string[] => {
  const items = parseList(env[name])
  try {
    new AddressSet(items)
  } catch {
    report(`${name} must be addresses or CIDR ranges`)
  }
  return items
}

const isReadable = (url: string): boolean => ['http:', 'https:', 'file:'].includes(URL.parse(url)?.protocol ?? '')

const parseStaff = (env: Environment, report: Report): StaffConfig | undefined => {
  const { STAFF_JWKS_URL: jwksUrl, STAFF_ISSUER: issuer, STAFF_AUDIENCE: audience } = env
  const { SERVICE_ACCOUNTS_URL: serviceAccountsUrl } = env
  if (!jwksUrl && !issuer && !audience && !serviceAccountsUrl) return undefined
  if (!jwksUrl || !issuer || !audience) report('STAFF_JWKS_URL, STAFF_ISSUER and STAFF_AUDIENCE go together')
  if (jwksUrl && !isReadable(jwksUrl)) report('STAFF_JWKS_URL must be an http, https or file URL')
  if (serviceAccountsUrl && !isReadable(serviceAccountsUrl))
    report('SERVICE_ACCOUNTS_URL must be an http, https or file URL')
  return {
    jwksUrl: jwksUrl ?? '',
    issuer: issuer ?? '',
    audience: audience ?? '',
    ...(serviceAccountsUrl ? { serviceAccountsUrl } : {}),
  }
}
