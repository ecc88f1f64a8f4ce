import { setTimeout as delay } from 'node:timers/promises'
import { adminUrl, databaseUrl } from '@techshop/test-kit/postgres'
import { type Kysely, sql } from 'kysely'
import t, { type Test } from 'tap'
import { connectDatabase, poolUse } from './connection.ts'
import { isInfrastructureError, violatedConstraint } from './errors.ts'
import { type Migrations, migrateToLatest, missingMigrations } from './migrations.ts'
import { prepareStatement } from './prepared-statement.ts'
import { dumpSchema } from './schema-dump.ts'
import { inTransaction } from './transaction.ts'

interface Tables {
  counters: { id: number; value: number }
}

let databases = 0
const connect = (t: Test, url: string, options: { poolSize?: number; statementTimeoutMs?: number } = {}) => {
  const db = connectDatabase<Tables>({ url, applicationName: 'database-test', poolSize: 5, ...options })
  t.teardown(() => db.destroy())
  return db
}

/** The URL of an empty database that goes with the test. */
const emptyDatabase = async (t: Test): Promise<string> => {
  const server = await adminUrl()
  databases += 1
  const name = `database_package_${process.pid}_${databases}`
  const admin = connectDatabase({ url: server, applicationName: 'database-test', poolSize: 1 })
  await sql`create database ${sql.id(name)}`.execute(admin)
  t.teardown(async () => {
    await sql`drop database ${sql.id(name)} with (force)`.execute(admin)
    await admin.destroy()
  })
  return databaseUrl(server, name)
}

const withCounters = async (db: Kysely<Tables>) => {
  await sql`create table counters (id integer primary key, value bigint not null)`.execute(db)
  await db
    .insertInto('counters')
    .values([
      { id: 1, value: 0 },
      { id: 2, value: 0 },
    ])
    .execute()
}

const scalar = async (db: Kysely<Tables>, expression: string): Promise<unknown> => {
  const { rows } = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db)
  return rows[0]?.value
}

t.test('a bigint is a number, and an error where a number would be wrong', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  t.equal(await scalar(db, '9007199254740991::bigint'), Number.MAX_SAFE_INTEGER)
  t.equal(await scalar(db, 'count(*)'), 1)
  t.same(await scalar(db, 'array[1, null, 3]::bigint[]'), [1, null, 3])
  await t.rejects(scalar(db, '9007199254740993::bigint'), { name: 'RangeError' })
})

t.test('a date stays the day that it is, a timestamp is a Date, jsonb is data', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  t.equal(await scalar(db, `date '2026-03-01'`), '2026-03-01')
  t.same(await scalar(db, `timestamptz '2026-03-01T10:00:00Z'`), new Date('2026-03-01T10:00:00Z'))
  t.same(await scalar(db, `'{"a": [1]}'::jsonb`), { a: [1] })
})

t.test('a prepared statement is planned once for a connection, and no other statement is kept there', async (t) => {
  const db = connect(t, await emptyDatabase(t), { poolSize: 1 })
  const add = prepareStatement<{ sum: number }>('add', 'select $1::integer + $2::integer as sum')
  t.same(await add(db, [1, 2]), [{ sum: 3 }])
  t.same(await inTransaction(db, (trx) => add(trx, [3, 4])), [{ sum: 7 }])
  t.same(
    await scalar(
      db,
      `(select json_agg(json_build_array(name, generic_plans + custom_plans)) from pg_prepared_statements)`,
    ),
    [['add', 2]],
  )
  t.throws(() => prepareStatement('add', 'select 1'), TypeError)
})

t.test('the loss of idle connections is reported, survived and healed', async (t) => {
  const url = await emptyDatabase(t)
  const lost: Error[] = []
  const db = connectDatabase<Tables>({
    url,
    applicationName: 'idle-connection',
    poolSize: 2,
    onIdleConnectionLost: (error) => lost.push(error),
  })
  t.teardown(() => db.destroy())
  await scalar(db, '1')
  const killer = connect(t, url)
  await scalar(
    killer,
    `(select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'idle-connection')`,
  )
  while (lost.length === 0) await delay(10)
  t.equal(isInfrastructureError(lost[0]), true)
  t.equal(await scalar(db, '2'), 2)
})

t.test(
  'a server that is away, a statement that takes too long and a full pool are infrastructure errors',
  async (t) => {
    const away = connect(t, 'postgres://nobody@127.0.0.1:1/nothing')
    await t.rejects(scalar(away, '1'), 'refused')
    t.equal(isInfrastructureError(await scalar(away, '1').catch((error) => error)), true)
    const url = await emptyDatabase(t)
    const impatient = connectDatabase<Tables>({
      url,
      applicationName: 'impatient',
      poolSize: 1,
      statementTimeoutMs: 500,
      waitTimeoutMs: 100,
    })
    t.teardown(() => impatient.destroy())
    const slow = scalar(impatient, 'pg_sleep(60)').catch((error) => error)
    const crowded = scalar(impatient, '1').catch((error) => error)
    t.equal(isInfrastructureError(await crowded), true)
    t.equal(isInfrastructureError(await slow), true)
  },
)

t.test('a connection that is lost between two statements of a transaction fails the transaction alone', async (t) => {
  const url = await emptyDatabase(t)
  const db = connect(t, url)
  const killer = connect(t, url)
  const lost = db.transaction().execute(async (trx) => {
    const pid = await scalar(trx, 'pg_backend_pid()')
    await sql`select pg_terminate_backend(${pid}::integer)`.execute(killer)
    // Long enough for the news to arrive while nobody listens to it.
    await delay(200)
    await scalar(trx, '1')
  })
  t.ok(isInfrastructureError(await lost.catch((error: unknown) => error)))
  t.equal(await scalar(db, '1'), 1)
})

t.test('the use of the pool can be read', async (t) => {
  const db = connect(t, await emptyDatabase(t), { poolSize: 1 })
  const first = scalar(db, 'pg_sleep(0.2)')
  const second = scalar(db, '1')
  await delay(0)
  t.match(poolUse(db), { idle: 0, waiting: 1 })
  await Promise.all([first, second])
  t.match(poolUse(db), { total: 1, idle: 1, waiting: 0 })
  t.throws(() => poolUse({}), { name: 'TypeError' })
})

t.test('a transaction commits whole, or leaves nothing', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  await withCounters(db)
  const set = (value: number) => (trx: Kysely<Tables>) => trx.updateTable('counters').set({ value }).execute()
  await inTransaction(db, set(7))
  await t.rejects(
    inTransaction(db, async (trx) => {
      await set(8)(trx)
      throw new Error('changed my mind')
    }),
    { message: 'changed my mind' },
  )
  t.same(await db.selectFrom('counters').select('value').orderBy('id').execute(), [{ value: 7 }, { value: 7 }])
})

t.test('of two transactions that deadlock both succeed, the victim on another try', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  await withCounters(db)
  let tries = 0
  const bothHoldOne = Promise.withResolvers<void>()
  let holding = 0
  const add = (first: number, second: number) =>
    inTransaction(db, async (trx) => {
      tries += 1
      const increase = (id: number) =>
        trx.updateTable('counters').set({ value: sql<number>`value + 1` }).where('id', '=', id).execute()
      await increase(first)
      holding += 1
      if (holding === 2) bothHoldOne.resolve()
      await bothHoldOne.promise
      await increase(second)
    })
  await Promise.all([add(1, 2), add(2, 1)])
  t.ok(tries > 2, 'one of them ran again')
  t.same(await db.selectFrom('counters').select('value').orderBy('id').execute(), [{ value: 2 }, { value: 2 }])
})

t.test('an error of the work itself is not tried again', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  await withCounters(db)
  let tries = 0
  const duplicate = inTransaction(db, async (trx) => {
    tries += 1
    await trx.insertInto('counters').values({ id: 1, value: 0 }).execute()
  })
  const error = await duplicate.catch((error) => error)
  t.equal(violatedConstraint(error), 'counters_pkey')
  t.equal(tries, 1)
})

const creating = (...names: string[]): Migrations =>
  Object.fromEntries(
    names.map((name) => [
      name,
      { up: async (db: Kysely<unknown>) => void (await db.schema.createTable(name).execute()) },
    ]),
  )

t.test('migrations run once, in order, however many processes begin at the same moment', async (t) => {
  const url = await emptyDatabase(t)
  const migrations = creating('0002_b', '0001_a')
  t.same(await missingMigrations(connect(t, url), migrations), ['0001_a', '0002_b'])
  const applied = await Promise.all([1, 2, 3].map(() => migrateToLatest(connect(t, url), migrations)))
  t.same(applied.flat(), ['0001_a', '0002_b'])
  t.same(await missingMigrations(connect(t, url), migrations), [])
})

t.test('a database that is ahead is ready for an earlier version, which leaves it alone', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  await migrateToLatest(db, creating('0001_a', '0002_b'))
  t.same(await missingMigrations(db, creating('0001_a')), [])
  t.same(await migrateToLatest(db, creating('0001_a')), [])
})

t.test('a migration that fails leaves nothing of itself or of those before it', async (t) => {
  const db = connect(t, await emptyDatabase(t))
  const failing = { up: () => Promise.reject(new Error('no')) }
  await t.rejects(migrateToLatest(db, { ...creating('0001_a'), '0002_b': failing }), { message: 'no' })
  t.same(await missingMigrations(db, creating('0001_a')), ['0001_a'])
  t.equal(await scalar(db, `to_regclass('0001_a')::text`), null)
})

const STATEMENTS = [
  `create extension pg_trgm`,
  `create type colour as enum ('red', 'green')`,
  `create sequence numbers start 100`,
  `create table parents (id uuid primary key, name text collate "C" not null unique)`,
  `create table children (
     id bigint generated always as identity primary key, parent_id uuid not null references parents on delete cascade,
     price bigint not null default 0 constraint price_not_negative check (price >= 0), tags text[] not null default '{}',
     colour colour, doubled bigint generated always as (price * 2) stored) with (fillfactor = 80)`,
  `create index children_tags on children using gin (tags) where price > 0`,
  `create function touch() returns trigger language plpgsql as $$ begin return new; end $$`,
  `create trigger touched before update on children for each row execute function touch()`,
  `create view cheap as select id from children where price < 10`,
]

t.test('a dump holds every part of a schema and builds it again', async (t) => {
  const original = connect(t, await emptyDatabase(t))
  for (const statement of STATEMENTS) await sql.raw(statement).execute(original)
  await migrateToLatest(original, {})
  const dump = await dumpSchema(original)
  const parts = ['pg_trgm', 'as enum', 'numbers', 'collate "C"', 'generated always as identity', 'ON DELETE CASCADE']
  const more = ['price_not_negative', 'stored', 'fillfactor=80', 'USING gin', 'WHERE (price > 0)', 'touched', 'cheap']
  for (const part of [...parts, ...more]) t.ok(dump.includes(part), part)
  const copy = connect(t, await emptyDatabase(t))
  await sql.raw(dump).execute(copy)
  t.equal(await dumpSchema(copy), dump)
})
