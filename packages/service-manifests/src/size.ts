import type { ServiceManifest } from './manifest.ts'

export type Size = NonNullable<ServiceManifest['size']>

/** Of a service whose manifest says nothing. */
const small: Size = { minReplicas: 2, maxReplicas: 4, cpu: '100m', memory: '192Mi', memoryLimit: '512Mi' }

/** How many instances of a service there may be in Kubernetes, and what each may take. */
export const sizeOf = ({ size = small }: Pick<ServiceManifest, 'size'>): Size => size

/** DATABASE_POOL_SIZE, unless it is set. */
const POOL_SIZE = 10
/** Migrations, backups, exporters, and a person. */
const OTHERS = 20

/**
 * How many connections PostgreSQL has to allow, in whole hundreds: for as many instances of each service as there may be,
 * for one more of each while a deploy replaces them, and for others.
 */
export const databaseConnections = (services: readonly Pick<ServiceManifest, 'database' | 'size'>[]): number => {
  const instances = services
    .filter(({ database }) => database)
    .reduce((sum, service) => sum + sizeOf(service).maxReplicas + 1, 0)
  return Math.ceil((instances * POOL_SIZE + OTHERS) / 100) * 100
}
