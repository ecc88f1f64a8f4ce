import { Registry } from '@prometheus-io/client'
import { startReplicated } from '@techshop/test-kit/replica'
import { type Generated, type Kysely, sql } from 'kysely'
import t from 'tap'
import { connectDatabase, readingReplica, replicaOf } from './connection.ts'
import { observePool } from './pool-metrics.ts'
import { inTransaction } from './transaction.ts'

interface Tables {
  notes: { id: Generated<number>; text: string }
}

const servers = await startReplicated()
const open = (readUrl?: string) => {
  const db = connectDatabase<Tables>({ url: servers.primaryUrl, readUrl, applicationName: 'test', poolSize: 4 })
  t.teardown(() => db.destroy())
  return db
}
const db = open(servers.replicaUrl)
await sql`create table notes (id serial primary key, text text not null)`.execute(db)

const texts = () => db.selectFrom('notes').select('text').orderBy('id').execute()
const isAtReplica = async (of: Kysely<Tables> = db): Promise<boolean> => {
  const { rows } = await sql<{ replica: boolean }>`select pg_is_in_recovery() as replica`.execute(of)
  return rows[0]?.replica === true
}
/** Asks until a read goes where it should; each read also finds out how the replica is. */
const readsGoTo = async (server: 'replica' | 'primary') => {
  while ((await readingReplica(db, () => isAtReplica())) !== (server === 'replica')) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
const pauseReplay = async (pause: boolean) => {
  const replica = connectDatabase({ url: servers.replicaUrl, applicationName: 'test', poolSize: 1 })
  await sql.raw(`select pg_wal_replay_${pause ? 'pause' : 'resume'}()`).execute(replica)
  await replica.destroy()
}

t.test('reads that may be a moment old go to the replica, all others to the primary', async (t) => {
  await readsGoTo('replica')
  t.equal(await isAtReplica(), false, 'a plain read')
  t.equal(await inTransaction(db, async () => isAtReplica()), false)
  t.equal(await readingReplica(db, () => isAtReplica()), true)
})

t.test('where reads went is counted', async (t) => {
  await readsGoTo('replica')
  const registry = new Registry()
  observePool(db, registry)
  const shown = async () => {
    const { type, values } = (await registry.getMetricsAsJSON()).find(({ name }) => name === metric) ?? {}
    return { type, replica: values?.find(({ labels }) => labels.server === 'replica')?.value }
  }
  const metric = 'database_replica_reads_total'
  const { replica: before = 0 } = await shown()
  await readingReplica(db, () => isAtReplica())
  t.same(await shown(), { type: 'counter', replica: before + 1 })
})

t.test('who wrote reads what was written, although the replica does not have it yet', async (t) => {
  await readsGoTo('replica')
  await pauseReplay(true)
  await db.insertInto('notes').values({ text: 'first' }).execute()
  t.same(await texts(), [{ text: 'first' }])
  await pauseReplay(false)
})

t.test('a replica that is behind is not read from until it has caught up', async (t) => {
  await readsGoTo('replica')
  await pauseReplay(true)
  await db.insertInto('notes').values({ text: 'second' }).execute()
  await readsGoTo('primary')
  t.same((await readingReplica(db, texts)).at(-1), { text: 'second' })
  await pauseReplay(false)
  await readsGoTo('replica')
  t.same((await readingReplica(db, texts)).at(-1), { text: 'second' })
})

t.test('no read fails when the replica is killed, and it is read from again when it is back', async (t) => {
  await readsGoTo('replica')
  await servers.killReplica()
  const answers = await Promise.all(Array.from({ length: 20 }, () => readingReplica(db, texts)))
  t.ok(answers.every((answer) => answer.length === 2))
  t.equal(replicaOf(db)?.isUsable, false)
  await servers.startReplica()
  await readsGoTo('replica')
})

t.test('a mistake of the read itself is not made twice', async (t) => {
  await readsGoTo('replica')
  let tries = 0
  const mistake = () => {
    tries += 1
    return sql`select nothing`.execute(db)
  }
  await t.rejects(readingReplica(db, mistake), { code: '42703' })
  t.equal(tries, 1)
})

t.test('without a replica everything is read from the primary', async (t) => {
  const alone = open()
  t.equal(await readingReplica(alone, () => isAtReplica(alone)), false)
  t.equal(replicaOf(alone), undefined)
})
