import { parseConfig } from '@techshop/service-host/config'
import t from 'tap'
import { catalog } from './service.ts'

const env = { PORT: '4001', DATABASE_URL: 'postgres://u:p@h/d', NATS_URL: 'nats://u:p@h:4222' }

t.test('three variables are enough', async (t) => {
  t.match(parseConfig(catalog, env), {
    port: 4001,
    databaseUrl: env.DATABASE_URL,
    databasePoolSize: 10,
    natsUrl: env.NATS_URL,
    currency: 'USD',
    roles: new Set(['api', 'worker']),
  })
})

t.test('everything that is wrong is said at once', async (t) => {
  const parse = () =>
    parseConfig(catalog, {
      PORT: 'http',
      DATABASE_POOL_SIZE: '0',
      SHOP_CURRENCY: 'dollars',
      PICTURE_ORIGINS: 'https://a.example *',
    })
  for (const name of ['PORT', 'DATABASE_POOL_SIZE', 'DATABASE_URL', 'NATS_URL', 'SHOP_CURRENCY', 'PICTURE_ORIGINS']) {
    t.throws(parse, { message: name })
  }
})
