// Makes manifests of what monitoring/ says for everywhere; with --check it fails when one is stale.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

const base = path.join(import.meta.dirname, '../../base')
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

for (const [name, manifest] of Object.entries(manifests)) {
  const target = path.join(base, name)
  const text = `# Made of monitoring/ by "pnpm generate".\n${stringify(manifest)}`
  if (!process.argv.includes('--check')) writeFileSync(target, text)
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`infra/kubernetes/base/${name} is stale: run "npm run generate"`)
    process.exitCode = 1
  }
}
