import t from 'tap'
import { ConfigError, reportingAll } from './config.ts'
import { parseConnections, parseDatabaseUrl, readPooledConnections } from './connections.ts'

const env = { DATABASE_URL: 'postgres://u:p@h/d', NATS_URL: 'nats://u:p@h:4222' }
const connections = { databaseUrl: env.DATABASE_URL, natsUrl: env.NATS_URL }
const pooled = (environment: Record<string, string>) =>
  reportingAll((report) => readPooledConnections(environment, report))

t.test('a command is told the connections that it needs, and no more', async (t) => {
  t.same(parseConnections(env), connections)
  t.equal(parseDatabaseUrl({ DATABASE_URL: env.DATABASE_URL }), env.DATABASE_URL)
  t.throws(() => parseDatabaseUrl({ DATABASE_URL: '' }), new ConfigError('DATABASE_URL is missing'))
  t.throws(() => parseConnections({}), new ConfigError('DATABASE_URL is missing\nNATS_URL is missing'))
})

t.test('a process has a pool of ten unless it is told', async (t) => {
  t.same(pooled(env), { ...connections, databasePoolSize: 10 })
  t.equal(pooled({ ...env, DATABASE_POOL_SIZE: '3' }).databasePoolSize, 3)
  for (const size of ['0', '1001', '2.5', 'many']) {
    t.throws(() => pooled({ ...env, DATABASE_POOL_SIZE: size }), /^DATABASE_POOL_SIZE must be a whole number/)
  }
})
