import {
  PodMonitor,
  Probe,
  PrometheusRule,
  ServiceMonitor,
} from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1'
import { databaseNames, serviceNames } from '@techshop/service-manifests/services'
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { Job } from 'kubernetes-models/batch/v1'
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap, Service } from 'kubernetes-models/v1'
import t from 'tap'
import { containersOf, type Manifest, ofKind, renderOverlays } from './render.ts'

const models = {
  ...{ ConfigMap, Service, Deployment, StatefulSet, Job, HorizontalPodAutoscaler, PodDisruptionBudget },
  ...{ Ingress, NetworkPolicy, ServiceMonitor, PodMonitor, Probe, PrometheusRule },
} as unknown as Record<string, new (data: object) => { validate(): void }>
/** CloudNativePG's: there is no package with their schemas. */
const unchecked = new Set(['Cluster'])

const overlays = renderOverlays()
if (overlays.length === 0) t.pass('manifests', { skip: 'there is no kubectl of 1.21 or newer' })
const named = (manifests: readonly Manifest[], kind: string) =>
  ofKind(manifests, kind).map(({ metadata }) => metadata.name)
const podOwners = ['Deployment', 'StatefulSet', 'Job']
/** DATABASE_POOL_SIZE, unless it is set. */
const poolSize = 10
const services = serviceNames.toSorted()

for (const { name, manifests } of overlays) {
  t.test(`${name}: every manifest is what its schema says`, async (t) => {
    for (const manifest of manifests) {
      if (unchecked.has(manifest.kind)) continue
      const Model = models[manifest.kind]
      if (!Model) t.fail(`no schema for ${manifest.kind}`)
      else t.doesNotThrow(() => new Model(manifest).validate(), `${manifest.kind} ${manifest.metadata.name}`)
    }
    const names = manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)
    t.equal(new Set(names).size, names.length, 'no two have one name')
  })

  t.test(`${name}: each service scales, may be drained, is measured, and only migrates what is its own`, async (t) => {
    for (const kind of ['HorizontalPodAutoscaler']) t.same(named(manifests, kind).sort(), services)
    t.same(named(manifests, 'PodDisruptionBudget').sort(), [...services, 'gateway'].sort())
    const exporters = ['blackbox-exporter', 'postgres-exporter']
    t.same(named(manifests, 'Deployment').sort(), [...services, 'gateway', ...exporters].sort())
    const migrations = ofKind(manifests, 'Job').filter(({ metadata }) => metadata.name !== 'databases')
    t.same(named(migrations, 'Job').sort(), databaseNames.map((name) => `${name}-migrate`).sort())
    for (const { spec, metadata } of migrations) {
      const [{ valueFrom }] = spec.template.spec.containers[0].env
      t.equal(valueFrom.secretKeyRef.name, metadata.name.replace('-migrate', '-owner'))
    }
  })

  t.test(`${name}: each database gets the passwords that its owner and its role connect with`, async (t) => {
    const [job] = ofKind(manifests, 'Job').filter(({ metadata }) => metadata.name === 'databases')
    const env: { name: string; valueFrom?: { secretKeyRef: { name: string } } }[] = containersOf(job as Manifest)[0].env
    const secretOf = (variable: string) => env.find((one) => one.name === variable)?.valueFrom?.secretKeyRef.name
    for (const service of databaseNames) {
      t.equal(secretOf(`POSTGRES_${service.toUpperCase()}_PASSWORD`), service)
      t.equal(secretOf(`POSTGRES_${service.toUpperCase()}_OWNER_PASSWORD`), `${service}-owner`)
    }
  })

  t.test(`${name}: as many pods as there may be, and one more of each, have their connections`, async (t) => {
    const [cluster] = ofKind(manifests, 'Cluster')
    const scaled = ofKind(manifests, 'HorizontalPodAutoscaler').filter(({ metadata }) =>
      databaseNames.some((service) => service === metadata.name),
    )
    const pods = scaled.reduce((sum, { spec }) => sum + spec.maxReplicas + 1, 0)
    const others = 20
    t.ok(pods * poolSize + others <= Number(cluster?.spec.postgresql.parameters.max_connections))
  })

  t.test(`${name}: no container may more than it must`, async (t) => {
    for (const owner of ofKind(manifests, ...podOwners)) {
      const pod = owner.spec.template.spec
      t.match(
        pod.securityContext,
        { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        owner.metadata.name,
      )
      t.equal(pod.automountServiceAccountToken, false)
      for (const { securityContext, resources, image } of containersOf(owner)) {
        t.match(securityContext, {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        })
        t.ok(resources.requests.cpu && resources.requests.memory && resources.limits.memory, image)
      }
    }
  })

  t.test(`${name}: what serves is probed, and has the time to end in order`, async (t) => {
    const serving = ofKind(manifests, 'Deployment').filter(({ metadata }) => !metadata.name.endsWith('-exporter'))
    for (const { spec, metadata } of serving) {
      const [{ startupProbe, livenessProbe, readinessProbe }] = spec.template.spec.containers
      const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path)
      t.same(paths, metadata.name === 'gateway' ? ['/health', '/health', '/health'] : ['/livez', '/livez', '/readyz'])
      t.ok(spec.template.spec.terminationGracePeriodSeconds >= 20)
    }
  })

  t.test(`${name}: selectors find what they mean`, async (t) => {
    const labels = ofKind(manifests, ...podOwners).map(({ spec }) => spec.template.metadata.labels)
    const finds = (selector: Record<string, string>) =>
      labels.some((set) => Object.entries(selector).every(([key, value]) => set[key] === value))
    for (const { spec, metadata } of ofKind(manifests, 'Service')) t.ok(finds(spec.selector), metadata.name)
    for (const { spec, metadata } of ofKind(manifests, 'PodDisruptionBudget'))
      t.ok(finds(spec.selector.matchLabels), metadata.name)
    for (const { spec, metadata } of ofKind(manifests, 'ServiceMonitor')) {
      const service = ofKind(manifests, 'Service').find((it) => it.metadata.name === metadata.name)
      const ports = service?.spec.ports.map((port: { name: string }) => port.name)
      t.ok(
        spec.endpoints.every(({ port }: { port: string }) => ports.includes(port)),
        metadata.name,
      )
    }
    t.ok(
      ofKind(manifests, 'NetworkPolicy').some(({ spec }) => Object.keys(spec.podSelector).length === 0),
      'nothing else is allowed',
    )
  })
}

for (const { manifests } of overlays.filter(({ name }) => name === 'production')) {
  t.test('production runs more than one of everything that takes requests, of versions with a number', async (t) => {
    for (const { spec } of ofKind(manifests, 'HorizontalPodAutoscaler')) t.ok(spec.minReplicas >= 2)
    for (const owner of ofKind(manifests, ...podOwners)) {
      for (const { image } of containersOf(owner)) t.match(image, /:v?\d+\.\d+\.\d+(@sha256:[0-9a-f]{64})?$/)
    }
  })
}
