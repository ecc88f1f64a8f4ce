// Makes manifests of what the services' folders and monitoring/ say for everywhere; with --check it fails when one is stale.
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles, withBlocks } from '@techshop/service-manifests/generated-files'
import { services } from '@techshop/service-manifests/services'
import { parse, stringify } from 'yaml'
import { connectionLimit, databasePasswords, imagesOf, serviceManifest } from '../service-manifest.ts'

const root = path.join(import.meta.dirname, '../../../..')
const monitoring = path.join(import.meta.dirname, '../../../../monitoring')
const read = (file: string): string => readFileSync(path.join(monitoring, file), 'utf8')

const ruleFiles = globSync('prometheus/rules/*.yml', { cwd: monitoring }).sort()
const manifests = {
  'prometheus-rules.yaml': {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name: 'techshop' },
    spec: { groups: ruleFiles.flatMap((file) => parse(read(file)).groups) },
  },
  'blackbox-configuration.yaml': {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'blackbox' },
    data: { 'blackbox.yml': read('blackbox/blackbox.yml') },
  },
}

const filled = (file: string, block: Readonly<Record<string, string>>): string =>
  withBlocks(readFileSync(path.join(root, file), 'utf8'), block)

generateFiles(root, {
  ...Object.fromEntries(
    Object.entries(manifests).map(([name, manifest]) => [
      `infra/kubernetes/base/${name}`,
      `# Made of monitoring/ by "npm run generate".\n${stringify(manifest)}`,
    ]),
  ),
  ...Object.fromEntries(
    services.map((service) => [
      `infra/kubernetes/base/${service.name}.yaml`,
      `# Made of services/${service.name}/service.json by "npm run generate".\n${serviceManifest(service)}`,
    ]),
  ),
  'infra/kubernetes/base/kustomization.yaml': filled('infra/kubernetes/base/kustomization.yaml', {
    services: services.map(({ name }) => `- ${name}.yaml\n`).join(''),
  }),
  'infra/kubernetes/base/postgres.yaml': filled('infra/kubernetes/base/postgres.yaml', {
    connections: connectionLimit(services),
    passwords: databasePasswords(services),
  }),
  'infra/kubernetes/overlays/production/kustomization.yaml': filled(
    'infra/kubernetes/overlays/production/kustomization.yaml',
    { services: imagesOf(services) },
  ),
})
