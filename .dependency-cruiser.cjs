// Layout rules for dependency-cruiser. Each rule was run against a file that breaks it and failed.
// Workspace imports (@shop/...) resolve through pnpm links to their real path, so these rules see them too.

const DOMAIN = '^services/[^/]+/src/domain/'
const TABLES = '/src/database/tables[.]ts$'

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  options: {
    // Type-only imports couple code as surely as value imports do.
    tsPreCompilationDeps: true,
    doNotFollow: 'node_modules',
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['techshop-source', 'import', 'default'] },
  },
  forbidden: [
    forbid(
      'domain-is-pure',
      'Decisions must be testable without I/O, so the domain imports only itself.',
      { path: DOMAIN, pathNot: '[.]test[.]ts$' },
      { pathNot: DOMAIN },
    ),
    forbid(
      'features-do-not-import-features',
      'A feature must be deletable. What two features share belongs in domain/ or database/. A test may set its scene with another feature.',
      { path: '^services/([^/]+)/src/features/([^/]+)/', pathNot: '[.]int[.]test[.]ts$' },
      { path: '^services/$1/src/features/', pathNot: '^services/$1/src/features/$2/' },
    ),
    forbid(
      'services-do-not-import-services',
      'Services meet only over HTTP and events, through packages/contracts.',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid(
      'packages-do-not-import-services',
      'A package that knows a service is part of that service.',
      { path: '^packages/' },
      { path: '^services/' },
    ),
    forbid(
      'the-platform-knows-no-shop',
      'What any service stands on works for services of any shop: it states HTTP in the form of packages/http-contract.',
      {
        path: '^packages/(http-contract|service-runtime|service-host|messaging|outbox|database|dead-letters|read-model|owned-databases|process-supervisor|test-kit|tracing|service-manifests|search-terms)/',
      },
      { path: '^packages/contracts/' },
    ),
    forbid(
      'the-form-of-contracts-imports-typebox-only',
      'Every service, page and client rests on it, so that whatever it imports is everywhere.',
      { path: '^packages/http-contract/src/', pathNot: '[.]test[.]ts$' },
      { pathNot: ['^packages/http-contract/', 'node_modules/typebox/'] },
    ),
    forbid(
      'rows-stay-in-the-database',
      'Row types change with migrations; nothing else should.',
      { path: '^services/', pathNot: ['/src/database/', '[.]query[.]ts$'] },
      { path: TABLES },
    ),
    forbid(
      'routes-do-not-touch-storage',
      'A route or consumer translates; the use case or query does the work.',
      { path: '[.](route|consumer)[.]ts$' },
      { path: '/src/database/' },
    ),
    forbid(
      'nothing-imports-test-harnesses',
      'Black-box suites are entered by their runner only.',
      { path: '^(?:services|packages)/([^/]+)/' },
      {
        path: '^packages/(acceptance-tests|chaos-tests|crash-tests|attack-tests|load-tests|security-tests)/',
        pathNot: '^packages/$1/',
      },
    ),
    forbid('no-circular', 'A cycle has no first file to read.', {}, { circular: true }),
  ],
}
