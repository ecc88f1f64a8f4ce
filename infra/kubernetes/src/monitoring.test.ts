import { readFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import { wantedValues } from './expressions.ts'
import { containersOf, type Manifest, ofKind, renderOverlays } from './render.ts'

const overlays = renderOverlays()
if (overlays.length === 0) t.pass('what is measured', { skip: 'there is no kubectl of 1.21 or newer' })

const hasLabels = (labels: Record<string, string> = {}, wanted: Record<string, string>) =>
  Object.entries(wanted).every(([name, value]) => labels[name] === value)

/** The label `job` of everything that is scraped, as the operator's documentation has it. */
const jobs = (manifests: readonly Manifest[]): string[] => [
  ...ofKind(manifests, 'ServiceMonitor').flatMap(({ spec }) =>
    ofKind(manifests, 'Service')
      .filter(({ metadata }) => hasLabels(metadata.labels, spec.selector.matchLabels))
      .map(({ metadata }) => metadata.labels?.[spec.jobLabel] ?? metadata.name),
  ),
  ...ofKind(manifests, 'PodMonitor').map(({ spec }) => spec.selector.matchLabels[spec.jobLabel]),
  ...ofKind(manifests, 'Probe').map(({ spec }) => spec.jobName),
]

const imagesOf = (manifests: readonly Manifest[]): string[] =>
  manifests.flatMap((manifest) => containersOf(manifest).map(({ image }) => image))

const compose = parse(readFileSync(path.join(import.meta.dirname, '../../../docker-compose.yml'), 'utf8'), {
  merge: true,
})
/** A cluster has one on each machine already. */
const ofTheCluster = 'node-exporter'

for (const { name, manifests } of overlays) {
  t.test(`${name}: each job that an alert or a dashboard asks for is scraped, once`, async (t) => {
    const scraped = jobs(manifests)
    t.same([...new Set(scraped)].sort(), [...scraped].sort())
    for (const job of wantedValues(manifests, 'job')) t.ok(scraped.includes(job), job)
  })

  t.test(`${name}: what a process says of itself is not renamed by what Kubernetes says of it`, async (t) => {
    const scraped = [...ofKind(manifests, 'ServiceMonitor'), ...ofKind(manifests, 'PodMonitor')]
    for (const { metadata, spec } of scraped) {
      for (const { honorLabels } of spec.endpoints ?? spec.podMetricsEndpoints)
        t.equal(honorLabels, true, metadata.name)
    }
    const services = ofKind(manifests, 'Service').map(({ metadata }) => metadata.name)
    for (const service of wantedValues(manifests, 'service')) t.ok(services.includes(service), service)
  })

  t.test(`${name}: the exporters are those whose metrics are known from Docker Compose`, async (t) => {
    const there = imagesOf(manifests)
    const exporters = Object.entries<{ image: string }>(compose.services).filter(([service]) =>
      /-exporter$/.test(service),
    )
    for (const [service, { image }] of exporters) if (service !== ofTheCluster) t.ok(there.includes(image), image)
  })

  t.test(`${name}: the prober is asked where it is`, async (t) => {
    for (const { spec, metadata } of ofKind(manifests, 'Probe')) {
      t.equal(spec.prober.url, `blackbox-exporter.${metadata.namespace}.svc:9115`)
    }
  })
}
