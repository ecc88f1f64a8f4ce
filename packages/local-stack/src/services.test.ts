import t from 'tap'
import { dataDirectoryAt } from './data-directory.ts'
import { serviceEnvironment } from './services.ts'

const passwords = { catalog: 'p1', categories: 'p2', orders: 'p3' }
const surroundings = {
  directory: dataDirectoryAt('/data'),
  secrets: {
    postgres: { superuser: 'p0', ...passwords },
    postgresOwners: { catalog: 'o1', categories: 'o2', orders: 'o3' },
    nats: { operator: 'n0', reader: 'n1', ...passwords },
    orderTokenKey: 'local1:secret',
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

t.test('a service gets its own credentials and no others', async (t) => {
  const catalog = serviceEnvironment('catalog', surroundings)
  t.equal(catalog.DATABASE_URL, 'postgres://catalog:p1@127.0.0.1:5432/catalog')
  t.equal(catalog.NATS_URL, 'nats://catalog:p1@127.0.0.1:4222')
  t.equal(catalog.CORS_ORIGINS, 'http://localhost:5173')
  t.equal(catalog.STAFF_JWKS_URL, 'file:///data/staff-jwks.json')
  t.equal(catalog.ORDER_TOKEN_KEYS, undefined)
  t.equal(serviceEnvironment('orders', surroundings).ORDER_TOKEN_KEYS, 'local1:secret')
})

t.test('the storefront is a client: no database, no NATS, only the gateway', async (t) => {
  const storefront = serviceEnvironment('storefront', surroundings)
  t.equal(storefront.API_URL, 'http://127.0.0.1:20001')
  t.equal(storefront.PUBLIC_URL, 'http://127.0.0.1:8081')
  t.equal(storefront.DATABASE_URL, undefined)
  t.equal(storefront.NATS_URL, undefined)
})

t.test('this machine is exempt from rate limits unless they are asked for', async (t) => {
  t.match(serviceEnvironment('orders', surroundings).RATE_LIMIT_EXEMPT, /127\.0\.0\.0\/8/)
  const limited = serviceEnvironment('orders', { ...surroundings, rateLimits: true })
  t.equal(limited.RATE_LIMIT_EXEMPT, undefined)
  t.equal(limited.RATE_LIMITS, 'on')
})
