import t from 'tap'
import { ConfigError, parseProcessConfig } from './config.ts'

t.test('what is not said has a safe default', async (t) => {
  t.same(parseProcessConfig({ PORT: '8080' }), {
    host: '127.0.0.1',
    port: 8080,
    roles: new Set(['api', 'worker']),
    service: {
      logLevel: 'info',
      corsOrigins: [],
      rateLimits: { enabled: true, exempt: [] },
      staff: undefined,
      trustedProxies: [],
      drainDelayMs: 0,
      idleConnectionGraceMs: 3_000,
      maxRequestsAtOnce: 1_000,
    },
  })
})

t.test('everything can be said', async (t) => {
  const config = parseProcessConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    ROLES: 'worker',
    LOG_LEVEL: 'debug',
    CORS_ORIGINS: 'https://shop.example, http://localhost:5173',
    RATE_LIMITS: 'off',
    RATE_LIMIT_EXEMPT: '127.0.0.0/8,::1',
    TRUSTED_PROXIES: '10.0.0.1',
    DRAIN_DELAY_MS: '500',
    IDLE_CONNECTION_GRACE_MS: '1000',
    MAX_REQUESTS_AT_ONCE: '50',
    STAFF_JWKS_URL: 'file:///keys/jwks.json',
    STAFF_ISSUER: 'https://id.example',
    STAFF_AUDIENCE: 'techshop',
    SERVICE_ACCOUNTS_URL: 'file:///keys/accounts.json',
  })
  t.match(config, {
    roles: new Set(['worker']),
    service: {
      corsOrigins: ['https://shop.example', 'http://localhost:5173'],
      rateLimits: { enabled: false, exempt: ['127.0.0.0/8', '::1'] },
      staff: {
        jwksUrl: 'file:///keys/jwks.json',
        issuer: 'https://id.example',
        audience: 'techshop',
        serviceAccountsUrl: 'file:///keys/accounts.json',
      },
      drainDelayMs: 500,
      idleConnectionGraceMs: 1_000,
      maxRequestsAtOnce: 50,
    },
  })
})

t.test('everything that is wrong is said at once', async (t) => {
  const wrong = {
    PORT: '80x',
    ROLES: 'api,boss',
    LOG_LEVEL: 'loud',
    CORS_ORIGINS: 'https://shop.example/',
    RATE_LIMITS: 'maybe',
    RATE_LIMIT_EXEMPT: 'localhost',
    TRUSTED_PROXIES: '10.0.0.0/x',
    DRAIN_DELAY_MS: '60000',
    IDLE_CONNECTION_GRACE_MS: '-1',
    MAX_REQUESTS_AT_ONCE: '0',
    STAFF_JWKS_URL: 'ftp://id.example',
  }
  t.throws(() => parseProcessConfig(wrong), ConfigError)
  const message = String(
    (() => {
      try {
        return parseProcessConfig(wrong)
      } catch (error) {
        return error
      }
    })(),
  )
  for (const name of Object.keys(wrong)) t.match(message, name)
  t.match(message, 'go together')
  t.throws(() => parseProcessConfig({}), /PORT/)
})
