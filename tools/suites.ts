/** What the jobs of CI run side by side; `npm test` runs all of them. */
export const groups = ['checks', 'packages', 'journeys', 'attacks', 'faults', 'operations'] as const
export type Group = (typeof groups)[number]

/** A suite that depends on more than its package and the packages that this imports. Its package's description says what it proves. */
export interface WideSuite {
  /** The package without its scope. */
  readonly package: string
  readonly group: Exclude<Group, 'checks'>
  /** Files of which a change touches it, as globs from the root, beside its own package's. */
  readonly touchedBy: readonly string[]
  /** A part of it: the task of this name, for changes to files that the rest does not depend on. */
  readonly part?: { readonly task: string; readonly touchedBy: readonly string[] }
}

const contracts = ['packages/contracts/src/**', 'packages/http-contract/src/**', 'services/*/openapi.json']
const pages = ['services/storefront/**', 'packages/client/src/**', 'packages/sample-catalogue/**', 'gateway/**']
const running = [
  'services/*/{src,migrations}/**',
  'gateway/**',
  'packages/local-stack/src/**',
  'packages/{service-runtime,service-host}/src/**',
]
/** Of what keeps the promise that nothing is lost, whatever is killed. */
const delivery = [
  'outbox',
  'messaging',
  'dead-letters',
  'read-model',
  'service-host',
  'database',
  'process-supervisor',
].map((name) => `packages/${name}/src/**`)

/** All other packages' suites form the group `packages`. */
export const wideSuites: readonly WideSuite[] = [
  {
    package: 'acceptance-tests',
    group: 'journeys',
    touchedBy: [...pages, ...contracts],
    part: { task: 'test:journeys', touchedBy: [...running, ...delivery] },
  },
  { package: 'security-tests', group: 'attacks', touchedBy: [...contracts, ...running] },
  {
    package: 'attack-tests',
    group: 'attacks',
    touchedBy: [...contracts, 'gateway/**', 'packages/service-runtime/src/**', 'packages/local-stack/src/**'],
  },
  { package: 'crash-tests', group: 'faults', touchedBy: delivery },
  { package: 'chaos-tests', group: 'faults', touchedBy: [...delivery, 'packages/local-stack/src/**'] },
  {
    package: 'released-services',
    group: 'faults',
    touchedBy: ['services/*/migrations/**', 'packages/contracts/src/**'],
  },
  {
    package: 'local-stack',
    group: 'packages',
    touchedBy: [
      'services/*/service.json',
      'docker-compose.yml',
      'Dockerfile',
      'infra/**',
      'monitoring/**',
      'turbo.json',
    ],
  },
  { package: 'load-tests', group: 'operations', touchedBy: ['packages/local-stack/src/**'] },
  {
    package: 'monitoring',
    group: 'operations',
    touchedBy: ['infra/docker/**', 'docker-compose.yml', 'docs/operations/alerts.md'],
  },
  { package: 'legacy-import', group: 'operations', touchedBy: ['packages/client/src/**'] },
  { package: 'contract-gate', group: 'packages', touchedBy: contracts },
  { package: 'api-reference', group: 'packages', touchedBy: [...contracts, 'docs/{problems,guide}/**'] },
  { package: 'generated-clients', group: 'packages', touchedBy: contracts },
  {
    package: 'limit-tests',
    group: 'packages',
    touchedBy: ['services/*/src/config.ts', 'gateway/**', 'infra/**', 'docker-compose.yml', ...delivery],
  },
  { package: 'docker', group: 'packages', touchedBy: ['docker-compose.yml', 'Dockerfile', 'infra/**'] },
  {
    package: 'kubernetes',
    group: 'packages',
    touchedBy: ['docker-compose.yml', 'monitoring/**', 'infra/kubernetes/**'],
  },
]
