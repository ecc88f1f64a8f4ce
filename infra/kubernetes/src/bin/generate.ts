// Makes the PrometheusRule of the rules that Prometheus reads elsewhere; with --check it fails when that is stale.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'

const rules = path.join(import.meta.dirname, '../../../../monitoring/prometheus/rules')
const target = path.join(import.meta.dirname, '../../base/prometheus-rules.yaml')

const files = globSync('*.yml', { cwd: rules }).sort()
const groups = files.flatMap((file) => parse(readFileSync(path.join(rules, file), 'utf8')).groups)
const manifest = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PrometheusRule',
  metadata: { name: 'techshop' },
  spec: { groups },
}
const text = `# Made of monitoring/prometheus/rules by "pnpm generate".\n${stringify(manifest)}`

if (!process.argv.includes('--check')) writeFileSync(target, text)
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error('infra/kubernetes/base/prometheus-rules.yaml is stale: run "npm run generate"')
  process.exitCode = 1
}
