import { ConfigError, type Environment, type ProcessConfig, parseProcessConfig } from '@techshop/service-runtime/config'

export interface CategoriesConfig extends ProcessConfig {
  readonly databaseUrl: string
  readonly databasePoolSize: number
  readonly natsUrl: string
}

const LARGEST_POOL = 1_000

/** Reads everything that the process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = (env: Environment): CategoriesConfig => {
  const problems: string[] = []
  const process = tried(() => parseProcessConfig(env), problems)
  const poolSize = Number(env.DATABASE_POOL_SIZE || 10)
  if (!Number.isInteger(poolSize) || poolSize < 1 || poolSize > LARGEST_POOL) {
    problems.push(`DATABASE_POOL_SIZE must be a whole number from 1 to ${LARGEST_POOL}`)
  }
  for (const name of ['DATABASE_URL', 'NATS_URL']) if (!env[name]) problems.push(`${name} is missing`)
  if (!process || problems.length > 0) throw new ConfigError(problems.join('\n'))
  return {
    ...process,
    databaseUrl: env.DATABASE_URL ?? '',
    databasePoolSize: poolSize,
    natsUrl: env.NATS_URL ?? '',
  }
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
