// Makes what Prometheus has to know of each service of the manifests; with --check it fails when that is stale.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { generateFiles, withBlocks } from '@techshop/service-manifests/generated-files'
import { serviceNames } from '@techshop/service-manifests/services'

const jobs = serviceNames.map(
  (name) => `- job_name: ${name}
  dns_sd_configs: [{ names: [${name}], type: A, port: 3000 }]
  relabel_configs: [{ target_label: part, replacement: service }]
`,
)

const expected = serviceNames.map(
  (name) => `      - record: service:expected
        labels: { job: ${name} }
        expr: vector(1)
`,
)

generateFiles(import.meta.dirname, {
  'prometheus.yml': withBlocks(readFileSync(path.join(import.meta.dirname, 'prometheus.yml'), 'utf8'), {
    services: jobs.join(''),
  }),
  'rules/services.yml': `# Made of services/*/service.json by "npm run generate": which services there should be, whether one is found or not.
groups:
  - name: expected-services
    rules:
${expected.join('')}`,
})
