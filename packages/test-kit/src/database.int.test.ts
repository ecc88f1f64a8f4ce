import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Kysely, sql } from 'kysely'
import pg from 'pg'
import t from 'tap'
import { onServer } from './admin-connection.ts'
import { createTestDatabase } from './database.ts'
import { adminUrl } from './postgres.ts'

interface Tables {
  things: { id: number }
}

let migrated = 0
const options = {
  template: 'things',
  migrate: async (db: Kysely<Tables>) => {
    migrated += 1
    await sql`create table things (id integer primary key)`.execute(db)
    await db.insertInto('things').values({ id: 1 }).execute()
  },
}
const ids = async (db: Kysely<Tables>) => (await db.selectFrom('things').select('id').execute()).map(({ id }) => id)
const databases = async (pattern: string) =>
  onServer(await adminUrl(), async (admin) => {
    const { rows } = await admin.query('select datname from pg_database where datname ~ $1', [pattern])
    return rows.map(({ datname }) => datname as string)
  })

t.test('databases are migrated once and know nothing of each other', async (t) => {
  const [first, second] = await Promise.all([createTestDatabase(options), createTestDatabase(options)])
  t.teardown(() => Promise.all([first.drop(), second.drop()]))
  t.equal(migrated, 1)
  await first.db.insertInto('things').values({ id: 2 }).execute()
  t.same(await ids(first.db), [1, 2])
  t.same(await ids(second.db), [1])
})

t.test('a database is dropped even while somebody is connected', async (t) => {
  const { db, url, drop } = await createTestDatabase(options)
  const visitor = new pg.Client({ connectionString: url })
  visitor.on('error', () => undefined)
  await visitor.connect()
  await ids(db)
  await drop()
  t.same(await databases(`^${new URL(url).pathname.slice(1)}$`), [])
})

t.test('a template of given sources is made again when they change, and only then', async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sources-'))
  const file = path.join(folder, '0001_things.ts')
  const shared = { ...options, template: `shared ${path.basename(folder)}`, sources: [folder] }
  const make = async () => (await createTestDatabase(shared)).drop()
  const templates = () => databases(`^techshop_template_${shared.template.replaceAll(/\W/g, '_').slice(0, 16)}_`)
  await writeFile(file, 'first')
  await make()
  await make()
  t.equal((await templates()).length, 1)
  await writeFile(file, 'second')
  await make()
  t.equal((await templates()).length, 2)
})

t.test('a migration that fails says why, and leaves no template behind', async (t) => {
  const failing = { template: 'failing', migrate: () => Promise.reject(new Error('no such column')) }
  await t.rejects(createTestDatabase(failing), { message: 'no such column' })
  t.same(await databases('failing.*(?<!_draft)$'), [])
})

t.test('a database that is taken away refuses everybody until it is back', async (t) => {
  const { db, takeAway, drop } = await createTestDatabase(options)
  t.same(await ids(db), [1])
  const giveBack = await takeAway()
  await t.rejects(ids(db))
  await t.rejects(ids(db), { code: '55000' })
  await giveBack()
  t.same(await ids(db), [1])
  await drop()
})
