import { parseConfig } from '@techshop/service-host/config'
import { ConfigError } from '@techshop/service-runtime/config'
import t from 'tap'
import { orders } from './service.ts'

const secret = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64url')
const env = {
  PORT: '8080',
  DATABASE_URL: 'postgres://orders:secret@127.0.0.1/orders',
  NATS_URL: 'nats://orders:secret@127.0.0.1:4222',
  ORDER_TOKEN_KEYS: `new:${secret('a')},old:${secret('b')}`,
}

const complaintsOf = (changed: Record<string, string>): string => {
  try {
    parseConfig(orders, { ...env, ...changed })
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

t.test('what may be left out has a default, the first token key comes first', async (t) => {
  const config = parseConfig(orders, env)
  t.match(config, {
    databasePoolSize: 10,
    tokenDays: 90,
    unpaidOrderHours: 72,
    immediatePaymentMinutes: 30,
    port: 8080,
  })
  t.equal(config.timeZone, 'UTC')
  t.same(config.placingLimits, {
    unitsPerLine: 20,
    unitsPerLineBySku: new Map(),
    unitsPerOrder: 100,
    unpaidPerEmail: 10,
    unpaidPerClient: 10,
    placedPerClientAndHour: 30,
  })
  t.same(
    config.tokenKeys.map(({ id, secret: bytes }) => [id, bytes.toString()]),
    [
      ['new', 'a'.repeat(32)],
      ['old', 'b'.repeat(32)],
    ],
  )
})

t.test('secrets have no default', async (t) => {
  t.match(complaintsOf({ ORDER_TOKEN_KEYS: '' }), 'ORDER_TOKEN_KEYS must be')
})

t.test('everything that is wrong is said at once', async (t) => {
  const complaints = complaintsOf({
    PORT: 'x',
    DATABASE_URL: '',
    NATS_URL: '',
    DATABASE_POOL_SIZE: '0',
    ORDER_TOKEN_DAYS: 'many',
    UNPAID_ORDER_HOURS: '1.5',
    SHOP_TIME_ZONE: 'Berlin/Europe',
    MAX_UNITS_PER_LINE: '1000',
    MAX_UNITS_PER_LINE_BY_SKU: 'A=0',
    MAX_UNPAID_ORDERS_PER_EMAIL: '0',
  })
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'NATS_URL',
    'DATABASE_POOL_SIZE',
    'ORDER_TOKEN_DAYS',
    'UNPAID_ORDER_HOURS',
    'SHOP_TIME_ZONE',
    'MAX_UNITS_PER_LINE',
    'MAX_UNITS_PER_LINE_BY_SKU',
    'MAX_UNPAID_ORDERS_PER_EMAIL',
  ])
    t.match(complaints, new RegExp(`^${name} `, 'm'))
})

t.test('single skus may have limits of their own', async (t) => {
  const { placingLimits } = parseConfig(orders, { ...env, MAX_UNITS_PER_LINE_BY_SKU: 'GPU-1=1, CAM.2_b=12' })
  t.same(
    [...placingLimits.unitsPerLineBySku],
    [
      ['GPU-1', 1],
      ['CAM.2_b', 12],
    ],
  )
})

t.test('token keys are long enough, well formed and each named once', async (t) => {
  t.match(complaintsOf({ ORDER_TOKEN_KEYS: 'k:c2hvcnQ' }), 'at least 32 bytes')
  t.match(complaintsOf({ ORDER_TOKEN_KEYS: `a~b:${secret('a')}` }), 'ORDER_TOKEN_KEYS must be')
  t.match(complaintsOf({ ORDER_TOKEN_KEYS: `k:${secret('a')},k:${secret('b')}` }), 'must not repeat')
})
