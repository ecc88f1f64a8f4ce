import { ConfigError, type Environment, type ProcessConfig, parseProcessConfig } from '@techshop/service-runtime/config'

/** What catalog's commands need to know. */
export interface Connections {
  readonly databaseUrl: string
  readonly natsUrl: string
}

export interface CatalogConfig extends ProcessConfig, Connections {
  readonly databasePoolSize: number
  /** ISO 4217: what everything is sold in. */
  readonly currency: string
}

const LARGEST_POOL = 1_000

/** Reads everything that the process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = (env: Environment): CatalogConfig => {
  const problems: string[] = []
  const process = tried(() => parseProcessConfig(env), problems)
  const connections = tried(() => parseConnections(env), problems)
  const databasePoolSize = Number(env.DATABASE_POOL_SIZE || 10)
  if (!Number.isInteger(databasePoolSize) || databasePoolSize < 1 || databasePoolSize > LARGEST_POOL) {
    problems.push(`DATABASE_POOL_SIZE must be a whole number from 1 to ${LARGEST_POOL}`)
  }
  const currency = env.SHOP_CURRENCY || 'USD'
  if (!/^[A-Z]{3}$/.test(currency)) problems.push('SHOP_CURRENCY must be an ISO 4217 code such as USD')
  if (!process || !connections || problems.length > 0) throw new ConfigError(problems.join('\n'))
  return { ...process, ...connections, databasePoolSize, currency }
}

/** Reads DATABASE_URL and NATS_URL alone, for commands. Pure; throws ConfigError. */
export const parseConnections = (env: Environment): Connections => {
  const missing = ['DATABASE_URL', 'NATS_URL'].filter((name) => !env[name])
  if (missing.length > 0) throw new ConfigError(missing.map((name) => `${name} is missing`).join('\n'))
  return { databaseUrl: env.DATABASE_URL ?? '', natsUrl: env.NATS_URL ?? '' }
}

/** Reads DATABASE_URL alone, for commands that publish nothing. Pure; throws ConfigError. */
export const parseDatabaseUrl = (env: Environment): string => {
  if (!env.DATABASE_URL) throw new ConfigError('DATABASE_URL is missing')
  return env.DATABASE_URL
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
