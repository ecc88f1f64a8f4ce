import t from 'tap'
import { environmentOf } from './environment-of.ts'

t.test('a variable of one service stands before that of all, and is no variable of another', async (t) => {
  const env = { PORT: '1', HOST: '::1', CATALOG_PORT: '2', ORDERS_PORT: '3', CATALOG_NATS_URL: 'nats://catalog' }
  t.match(environmentOf('catalog', env), { PORT: '2', HOST: '::1', NATS_URL: 'nats://catalog' })
  t.match(environmentOf('orders', env), { PORT: '3', HOST: '::1' })
  t.equal(environmentOf('orders', env).NATS_URL, undefined)
  t.equal(environmentOf('categories', env).PORT, '1')
})
