import { databaseNames, services } from '@techshop/service-manifests/services'
import t from 'tap'
import { dataDirectoryAt } from './data-directory.ts'
import { serviceEnvironment } from './services.ts'

const passwords = (prefix: string) =>
  Object.fromEntries(databaseNames.map((name) => [name, `${prefix}-${name}`])) as Record<
    (typeof databaseNames)[number],
    string
  >
const secretNames = services.flatMap(({ environment = [] }) =>
  environment.filter(({ secret }) => secret).map(({ name }) => name),
)
const surroundings = {
  directory: dataDirectoryAt('/data'),
  secrets: {
    postgres: { superuser: 'p0', ...passwords('p') },
    postgresOwners: passwords('o'),
    nats: { operator: 'n0', reader: 'n1', ...passwords('n') },
    variables: Object.fromEntries(secretNames.map((name) => [name, `secret of ${name}`])),
    staffKey: { kty: 'OKP' },
  },
  gatewayUrl: 'http://127.0.0.1:8081',
  trustedGatewayUrl: 'http://127.0.0.1:20001',
  postgresPort: 5432,
  natsPort: 4222,
  rateLimits: false,
  corsOrigins: ['http://localhost:5173'],
  watch: false,
}

for (const { name, environment = [] } of services.filter(({ kind }) => kind === 'api')) {
  t.test(`${name} gets its own credentials and no others`, async (t) => {
    const told = serviceEnvironment(name, surroundings)
    t.equal(told.DATABASE_URL, `postgres://${name}:p-${name}@127.0.0.1:5432/${name}`)
    t.equal(told.NATS_URL, `nats://${name}:n-${name}@127.0.0.1:4222`)
    t.equal(told.CORS_ORIGINS, 'http://localhost:5173')
    t.equal(told.STAFF_JWKS_URL, 'file:///data/staff-jwks.json')
    for (const secret of secretNames) {
      const isOwn = environment.some((variable) => variable.name === secret)
      t.equal(told[secret], isOwn ? `secret of ${secret}` : undefined, secret)
    }
  })
}

t.test('what serves pages is a client: no database, no NATS, only the gateway', async (t) => {
  for (const { name } of services.filter(({ kind }) => kind === 'pages')) {
    const told = serviceEnvironment(name, surroundings)
    t.equal(told.API_URL, 'http://127.0.0.1:20001')
    t.equal(told.PUBLIC_URL, 'http://127.0.0.1:8081')
    t.equal(told.DATABASE_URL, undefined)
    t.equal(told.NATS_URL, undefined)
    t.equal(told.STAFF_JWKS_URL, undefined)
  }
})

t.test('a manifest says what a service is told where somebody tries a shop out', async (t) => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const told = services.flatMap(({ name, environment = [] }) =>
    environment.map(({ name: variable, local }) => [serviceEnvironment(name, surroundings)[variable], local] as const),
  )
  t.ok(told.some(([value]) => value === timeZone))
  for (const [value, local] of told) if (local) t.equal(value, local.replace('{timeZone}', timeZone))
})

t.test('this machine is exempt from rate limits unless they are asked for', async (t) => {
  for (const name of databaseNames) {
    t.match(serviceEnvironment(name, surroundings).RATE_LIMIT_EXEMPT, /127\.0\.0\.0\/8/)
    const limited = serviceEnvironment(name, { ...surroundings, rateLimits: true })
    t.equal(limited.RATE_LIMIT_EXEMPT, undefined)
    t.equal(limited.RATE_LIMITS, 'on')
  }
})
