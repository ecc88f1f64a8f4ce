import type { OwnedDatabase } from './owned-databases.ts'

/** What `prepare` is told. */
export interface Preparation {
  readonly adminUrl: string
  readonly databases: readonly OwnedDatabase[]
  readonly monitorPassword?: string
}

const ownerVariable = /^POSTGRES_([A-Z]+)_OWNER_PASSWORD$/

/**
 * Reads DATABASE_ADMIN_URL, POSTGRES_<SERVICE>_PASSWORD with POSTGRES_<SERVICE>_OWNER_PASSWORD, and
 * POSTGRES_MONITOR_PASSWORD. Pure.
 * @throws RangeError for a variable that is missing
 */
export function readPreparation(env: Readonly<Record<string, string | undefined>>): Preparation {
  const required = (name: string): string => {
    const value = env[name]
    if (!value) throw new RangeError(`${name} is missing`)
    return value
  }
  const services = Object.keys(env).flatMap((name) => ownerVariable.exec(name)?.[1] ?? [])
  if (services.length === 0) throw new RangeError('POSTGRES_<SERVICE>_OWNER_PASSWORD is missing for every service')
  const { POSTGRES_MONITOR_PASSWORD: monitorPassword } = env
  return {
    adminUrl: required('DATABASE_ADMIN_URL'),
    databases: services.map((service) => ({
      name: service.toLowerCase(),
      password: required(`POSTGRES_${service}_PASSWORD`),
      ownerPassword: required(`POSTGRES_${service}_OWNER_PASSWORD`),
    })),
    ...(monitorPassword && { monitorPassword }),
  }
}
