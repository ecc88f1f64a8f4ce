import t from 'tap'
import { readPreparation } from './prepare-environment.ts'

const env = {
  DATABASE_ADMIN_URL: 'postgres://postgres:s@localhost/postgres',
  POSTGRES_CATALOG_PASSWORD: 'a',
  POSTGRES_CATALOG_OWNER_PASSWORD: 'b',
  POSTGRES_ORDERS_PASSWORD: 'c',
  POSTGRES_ORDERS_OWNER_PASSWORD: 'd',
}

t.test('each pair of passwords names a database', async (t) => {
  t.strictSame(readPreparation(env), {
    adminUrl: env.DATABASE_ADMIN_URL,
    databases: [
      { name: 'catalog', password: 'a', ownerPassword: 'b' },
      { name: 'orders', password: 'c', ownerPassword: 'd' },
    ],
  })
})

t.test('a role for monitoring is made when it has a password', async (t) => {
  t.equal(readPreparation({ ...env, POSTGRES_MONITOR_PASSWORD: 'm' }).monitorPassword, 'm')
})

t.test('what is missing is said by name', async (t) => {
  t.throws(() => readPreparation({ ...env, DATABASE_ADMIN_URL: '' }), /DATABASE_ADMIN_URL is missing/)
  t.throws(
    () => readPreparation({ ...env, POSTGRES_ORDERS_PASSWORD: undefined }),
    /POSTGRES_ORDERS_PASSWORD is missing/,
  )
  t.throws(() => readPreparation({ DATABASE_ADMIN_URL: env.DATABASE_ADMIN_URL }), /for every service/)
})
