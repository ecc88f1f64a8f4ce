import type { RoutedService } from './services.ts'

/** The locations of the services' parts of the API. */
export const serviceLocations = (services: readonly RoutedService[]): string =>
  services
    .filter(({ kind }) => kind === 'api')
    .flatMap((service) => [...service.prefixes.map((prefix) => locationsOf(service, prefix)), service.ownLocations])
    .filter(Boolean)
    .join('\n')

const locationsOf = (
  { name, ownLocations }: RoutedService,
  { path, cached }: RoutedService['prefixes'][number],
): string => {
  if (cached) return cachedLocations(name, path)
  return [`= ${path}`, `${path}/`]
    .filter((location) => !ownLocations.includes(`location ${location} {`))
    .map((location) => `location ${location} {\n  proxy_pass http://${name};\n}\n`)
    .join('\n')
}

const cachedLocations = (name: string, path: string): string => {
  const deletion = `@deletion_${path.slice('/api/'.length).replaceAll('-', '_')}`
  return `location = ${path} {
  include cached.conf;
  proxy_pass http://${name};
}

location ^~ ${path}/ {
  include next-instance.conf;
  include error-pages.conf;
  error_page 418 = ${deletion};
  if ($request_method = DELETE) {
    return 418;
  }
  include cached.conf;
  # A small answer leaves in one system call with its header; with sendfile it takes four.
  sendfile off;
  proxy_pass http://${name};
}

# Nginx takes DELETE for repeatable, but the second answer would be 404 or 412 though the first one did the work.
location ${deletion} {
  proxy_next_upstream off;
  proxy_pass http://${name};
}
`
}

/** Values of a `map $uri`: which service answers a path. */
export const serviceOfPath = (services: readonly RoutedService[]): string =>
  services
    .filter(({ prefixes }) => prefixes.length > 0)
    .map(({ name, prefixes }) => `"~^/api/(?:${words(prefixes)})(?:/|$)" ${name};`)
    .join('\n    ')

/** Of the paths whose reads are kept, as alternatives of a pattern; one that matches nothing where there is none. */
export const cachedWords = (services: readonly RoutedService[]): string =>
  words(services.flatMap(({ prefixes }) => prefixes).filter(({ cached }) => cached)) || '(?!)'

const words = (prefixes: RoutedService['prefixes']): string =>
  prefixes.map(({ path }) => path.slice('/api/'.length)).join('|')
