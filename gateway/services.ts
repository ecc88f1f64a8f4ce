import { services } from './generated/services.ts'

export type ServiceName = (typeof services)[number]['name']

/** What the gateway knows of a service. */
export interface RoutedService {
  readonly name: string
  readonly kind: 'api' | 'pages'
  /** The paths that it answers, with what is below them; reads of some are kept for as long as they say. */
  readonly prefixes: readonly { readonly path: string; readonly cached: boolean }[]
  /** Locations that are not like others, as the service itself writes them; they take the place of those made here. */
  readonly ownLocations: string
}

export const routedServices: readonly RoutedService[] = services

export const serviceNames: readonly ServiceName[] = services.map(({ name }) => name)

/** A value for each service. */
export const ofEach = <Value>(make: (name: ServiceName) => Value): Record<ServiceName, Value> =>
  Object.fromEntries(serviceNames.map((name) => [name, make(name)])) as Record<ServiceName, Value>
