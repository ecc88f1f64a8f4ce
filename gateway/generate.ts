// Makes generated/services.ts of what the services' folders say; with --check it fails when that is stale. The gateway's
// image has Node alone, so it can't read the manifests as they are.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles } from '@techshop/service-manifests/generated-files'
import { services } from '@techshop/service-manifests/services'

const ownLocations = (service: string): string => {
  const file = path.join(import.meta.dirname, '../services', service, 'gateway.conf.template')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

const routed = services.map(({ name, kind, prefixes = [] }) => ({
  name,
  kind,
  prefixes: prefixes.map(({ path, cached = false }) => ({ path, cached })),
  ownLocations: ownLocations(name),
}))
const text = `// Made of services/*/service.json and services/*/gateway.conf.template by "npm run generate".
// biome-ignore-all format: generated
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: generated

export const services = ${JSON.stringify(routed, null, 2)} as const
`

generateFiles(import.meta.dirname, { 'generated/services.ts': text })
