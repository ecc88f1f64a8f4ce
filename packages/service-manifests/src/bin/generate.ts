// Makes the types of the services' names of their manifests; with --check it fails when they are stale.
import path from 'node:path'
import { generateFiles } from '../generated-files.ts'
import { readManifests } from '../read-manifests.ts'

const root = path.join(import.meta.dirname, '../../../..')
const services = readManifests(root)

const union = (names: readonly { readonly name: string }[]): string =>
  names.length === 0 ? 'never' : names.map(({ name }) => `'${name}'`).join(' | ')

const text = `// Made of services/*/service.json by "npm run generate".
// biome-ignore-all format: generated

/** Every service. */
export type ServiceName = ${union(services)}

/** Those that answer below \`/api/\`. */
export type ApiServiceName = ${union(services.filter(({ kind }) => kind === 'api'))}

/** Those with a database of their own. */
export type DatabaseName = ${union(services.filter(({ database }) => database))}
`

generateFiles(root, { 'packages/service-manifests/src/generated/service-names.ts': text })
