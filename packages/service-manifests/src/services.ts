import path from 'node:path'
import type { ApiServiceName, DatabaseName, ServiceName } from './generated/service-names.ts'
import type { ServiceManifest } from './manifest.ts'
import { readManifests } from './read-manifests.ts'

export type { ApiServiceName, DatabaseName, ServiceName } from './generated/service-names.ts'

/** A service of this repository. Its type knows the names, so that a wrong one does not compile. */
export interface Service extends ServiceManifest {
  readonly name: ServiceName
}
interface ServiceWithDatabase extends Service {
  readonly name: DatabaseName
  readonly database: NonNullable<ServiceManifest['database']>
}
interface ServiceWithStream extends Service {
  readonly name: DatabaseName
  readonly stream: NonNullable<ServiceManifest['stream']>
}

/** Every service that is deployed, in the order of their names. */
export const services = readManifests(path.resolve(import.meta.dirname, '../../..')) as readonly Service[]

export const serviceNames: readonly ServiceName[] = services.map(({ name }) => name)

/** Those that answer below `/api/` and have an OpenAPI document. */
export const apiServiceNames = services
  .filter(({ kind }) => kind === 'api')
  .map(({ name }) => name) as readonly ApiServiceName[]

/** Those with a database of their own, and with it a user of NATS. */
export const servicesWithDatabase = services.filter(({ database }) => database) as readonly ServiceWithDatabase[]

export const databaseNames: readonly DatabaseName[] = servicesWithDatabase.map(({ name }) => name)

/** Those with a database, in the order in which they are backed up. */
export const servicesInBackupOrder: readonly ServiceWithDatabase[] = servicesWithDatabase.toSorted(
  (one, other) => one.database.backupOrder - other.database.backupOrder,
)

/** Those that publish events. */
export const servicesWithStream = services.filter(({ stream }) => stream) as readonly ServiceWithStream[]

/** The service of this name, which may come from the command line. */
export const findService = (name: string): Service | undefined => services.find((service) => service.name === name)
