import { appendFile, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { connectDatabase } from '@techshop/database/connection'
import { migrateToLatest } from '@techshop/database/migrations'
import { createTestDatabase } from '@techshop/test-kit/database'
import { type Kysely, sql } from 'kysely'
import t from 'tap'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'

const first = {
  async up(db: Kysely<unknown>) {
    await sql`create table shelves (name text primary key, version bigint not null, counted integer not null default 0)`.execute(
      db,
    )
    await sql`
      create table boxes (
        id bigint generated always as identity primary key, shelf text references shelves (name), parent bigint
          references boxes (id), label text, labels text[], content jsonb, bytes bytea, at timestamptz,
        loud text generated always as (upper(label)) stored
      )`.execute(db)
    await sql`
      create function count_boxes() returns trigger language plpgsql as $$
      begin update shelves set counted = counted + 1 where name = new.shelf; return new; end $$`.execute(db)
    await sql`create trigger count_boxes after insert on boxes for each row execute function count_boxes()`.execute(db)
  },
}
const second = {
  up: (db: Kysely<unknown>) => sql`alter table boxes add column weight integer`.execute(db).then(() => {}),
}
const directory = await mkdtemp(path.join(tmpdir(), 'backup-'))
t.teardown(() => rm(directory, { recursive: true, force: true }))

const createShop = async (
  migrations: Record<string, { up(db: Kysely<unknown>): Promise<void> }> = { '0001_first': first },
) => {
  const { url, db, drop } = await createTestDatabase<object>({
    connect: connectDatabase,
    template: 'empty',
    migrate: async () => {},
  })
  await migrateToLatest(db, migrations)
  // Restoring refuses whoever else is connected, this test included.
  await db.destroy()
  const ask = async <Row>(text: string): Promise<Row[]> => {
    const asking = connectDatabase<object>({ url, applicationName: 'test', poolSize: 1 })
    try {
      return (await sql.raw<Row>(text).execute(asking)).rows
    } finally {
      await asking.destroy()
    }
  }
  t.teardown(() => drop().catch(() => undefined))
  return { url, ask }
}
const fill = `
  insert into shelves values ('a', 7, 0), ('b', 2, 0);
  insert into boxes (shelf, label, labels, content, bytes, at) values
    ('a', E'tab\\there, line\\nthere, \\\\N and ü', '{x,NULL,"y,z"}', '{"k": [1, null]}', '\\x00ff', '2026-01-02T03:04:05.678901Z'),
    ('b', null, null, null, null, 'infinity');
  update boxes set parent = 1 where id = 2`
const rows = 'select * from boxes order by id'
const shop = await createShop()
await shop.ask(fill)
const backedUp = path.join(directory, 'shop')
const manifest = await backUp(shop.url, 'shop', backedUp)
const into = (url: string, from = backedUp) =>
  restore({ url, service: 'shop', directory: from, versioned: ['shelves'] })

t.test('a backup appears whole, says what it holds, and is for its owner alone', async (t) => {
  t.match(manifest, {
    service: 'shop',
    migrations: ['0001_first'],
    tables: [
      { name: 'shelves', rows: 2 },
      { name: 'boxes', rows: 2 },
    ],
  })
  t.same((await readdir(directory)).sort(), ['shop'])
  t.equal((await stat(backedUp)).mode & 0o077, 0)
  await t.rejects(backUp(shop.url, 'shop', backedUp), /exists already/)
})

t.test('restored into an empty database every row is as it was, and numbers go on', async (t) => {
  const other = await createShop()
  await into(other.url)
  t.same(await other.ask(rows), await shop.ask(rows))
  t.same(await other.ask('select name, counted from shelves order by name'), [
    { name: 'a', counted: 1 },
    { name: 'b', counted: 1 },
  ])
  t.same(await other.ask("insert into boxes (shelf) values ('a') returning id"), [{ id: 3 }])
  t.same(await other.ask("select counted from shelves where name = 'a'"), [{ counted: 2 }], 'triggers work again')
})

t.test('what came after the backup is gone, and versions are higher than any that were given', async (t) => {
  await shop.ask("update shelves set version = 9; insert into shelves values ('late', 1, 0)")
  const versions = async () =>
    (await shop.ask<{ version: number }>('select version from shelves order by name')).map(({ version }) => version)
  await into(shop.url)
  const once = await versions()
  t.same(
    once.map((version) => version % 100_000_000),
    [7, 2],
  )
  t.ok(Math.min(...once) > 100_000_000)
  await shop.ask('update shelves set version = version + 1')
  await into(shop.url)
  const twice = await versions()
  t.ok(Math.min(...twice) > Math.max(...once) + 1, 'also the second time from the same backup')
  t.ok(Number.isSafeInteger(Math.max(...twice)))
})

t.test('a backup of another service, or of tables of another shape, is refused and changes nothing', async (t) => {
  const before = await shop.ask(rows)
  await t.rejects(
    restore({ url: shop.url, service: 'other', directory: backedUp, versioned: [] }),
    /is a backup of shop/,
  )
  await t.rejects(into(shop.url, directory), /holds no backup/)
  const later = await createShop({ '0001_first': first, '0002_second': second })
  await t.rejects(into(later.url), /the database has 0002_second, the backup has not; boxes has other columns/)
  const empty = await createShop({})
  await t.rejects(into(empty.url), /the backup has 0001_first, the database has not/)
  t.same(await shop.ask(rows), before)
})

t.test('a damaged backup is refused, and leaves what was there', async (t) => {
  const copy = path.join(directory, 'damaged')
  await backUp(shop.url, 'shop', copy)
  const before = await shop.ask(rows)
  await writeFile(path.join(copy, 'shelves.copy.gz'), gzipSync('a\t7\t1\nb\t2\t1\nc\t2\t1\n'))
  await t.rejects(into(shop.url, copy), /shelves are not those that were backed up/)
  await appendFile(path.join(copy, 'boxes.copy.gz'), 'x')
  await t.rejects(into(shop.url, copy))
  t.same(await shop.ask(rows), before)
})

t.test('while somebody is connected nothing is restored, and it says who', async (t) => {
  const busy = connectDatabase<object>({ url: shop.url, applicationName: 'catalog', poolSize: 1 })
  await sql`select 1`.execute(busy)
  await t.rejects(into(shop.url), /stop what is connected to the database first: catalog/)
  await busy.destroy()
})
