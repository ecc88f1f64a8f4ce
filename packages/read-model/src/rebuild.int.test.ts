import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { connectDatabase } from '@techshop/database/connection'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { respond } from '@techshop/messaging/core'
import { RetryLaterError } from '@techshop/messaging/errors'
import { appendToOutbox } from '@techshop/outbox/append'
import { createTestDatabase } from '@techshop/test-kit/database'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import { startTestNats } from '@techshop/test-kit/nats'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { type Rebuilds, requestRebuild } from './rebuild.ts'
import { applyThing, type FollowerTables, followThings, migrateFollower } from './testing/follower.ts'
import { changed, migrateOwner, type OwnerTables, startOwner } from './testing/owner.ts'

/** An owner of things and a follower that projects them, each with a database of its own. */
const createWorld = async (t: Test) => {
  const nats = await startTestNats()
  const owner = await createTestDatabase<OwnerTables>({
    connect: connectDatabase,
    template: 'read_model_owner',
    migrate: migrateOwner,
  })
  const follower = await createTestDatabase<FollowerTables>({
    connect: connectDatabase,
    template: 'read_model_follower',
    migrate: migrateFollower,
  })
  const stops: (() => Promise<unknown>)[] = []
  const connect = (name: string): Messaging => {
    const messaging = connectMessaging({ url: nats.url, name, logger })
    stops.push(() => messaging.close())
    return messaging
  }
  const startOwning = () => {
    const stop = startOwner({ db: owner.db, messaging: connect('owner') })
    stops.unshift(stop)
    return stop
  }
  const startFollowing = () => {
    const following = followThings({ db: follower.db, messaging: connect('follower') })
    stops.unshift(following.stop)
    return following
  }
  const spawnProcess = (name: 'owner' | 'follower', environment: Record<string, string> = {}) => {
    const file = fileURLToPath(new URL(`./testing/${name}-process.ts`, import.meta.url))
    const { url } = name === 'owner' ? owner : follower
    const child = spawn(process.execPath, ['--conditions=techshop-source', file], {
      env: { ...process.env, DATABASE_URL: url, NATS_URL: nats.url, ...environment },
      stdio: ['pipe', 'ignore', 'inherit'],
    })
    stops.unshift(() => kill(child))
    return child
  }
  t.teardown(async () => {
    for (const stop of stops) await stop()
    await Promise.all([owner.drop(), follower.drop()])
    await nats.remove()
  })
  const addThings = (from: number, to: number) =>
    sql`insert into things select 'thing-' || n, 1, false from generate_series(${from}::int, ${to}::int) n`.execute(
      owner.db,
    )
  const readModel = async () => {
    const rows = await follower.db.selectFrom('thing_read_model').selectAll().orderBy('id').execute()
    return rows.map(({ id, version, deleted }) => ({ id, version: Number(version), deleted }))
  }
  return {
    nats,
    connect,
    owner: owner.db,
    follower: follower.db,
    startOwning,
    startFollowing,
    spawnProcess,
    addThings,
    readModel,
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGKILL')
  await exited
}

const complete = (rebuilds: Rebuilds) => eventually('the read model is complete', () => rebuilds.isComplete())

t.test('a new follower completes its read model by itself, deletions included', async (t) => {
  const { owner, startOwning, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 300)
  await sql`update things set deleted = true, version = 2 where id = 'thing-7'`.execute(owner)
  startOwning()
  const { rebuilds, counts } = startFollowing()
  t.equal(await rebuilds.isComplete(), false, 'not whole before')
  await complete(rebuilds)
  const rows = await readModel()
  t.equal(rows.length, 300)
  t.same(
    rows.find(({ id }) => id === 'thing-7'),
    { id: 'thing-7', version: 2, deleted: true },
  )
  t.equal(counts.failures, 0)
})

t.test('an owner that has nothing completes a read model, too', async (t) => {
  const { startOwning, startFollowing, readModel } = await createWorld(t)
  startOwning()
  await complete(startFollowing().rebuilds)
  t.same(await readModel(), [])
})

t.test('an owner that is away is asked again until it is there', async (t) => {
  const { nats, startOwning, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 10)
  await nats.kill()
  const { rebuilds } = startFollowing()
  await sleep(1500)
  await nats.start()
  await sleep(1500)
  t.equal(await rebuilds.isComplete(), false)
  startOwning()
  await complete(rebuilds)
  t.equal((await readModel()).length, 10)
})

t.test('a read model stays complete over restarts, and no other snapshot is requested', async (t) => {
  const { connect, startOwning, startFollowing } = await createWorld(t)
  const stopOwner = startOwning()
  const first = startFollowing()
  await complete(first.rebuilds)
  await first.stop()
  await stopOwner()
  let asked = 0
  respond(connect('listener'), 'snapshot.owner', 'listener', () => {
    asked += 1
    return { accepted: true }
  })
  const { rebuilds } = startFollowing()
  t.equal(await rebuilds.isComplete(), true)
  await sleep(2500)
  t.equal(asked, 0)
})

t.test('rebuilding serves the old rows, restores what was missing, and sweeps what the owner has not', async (t) => {
  const { follower, startOwning, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 50)
  const stopOwner = startOwning()
  const { rebuilds } = startFollowing()
  await complete(rebuilds)
  await sql`delete from thing_read_model where id in ('thing-1', 'thing-2')`.execute(follower)
  await sql`update thing_read_model set version = 0 where id = 'thing-3'`.execute(follower)
  await sql`insert into thing_read_model values ('stranger', 9, false, null)`.execute(follower)
  await stopOwner()
  const snapshotId = await requestRebuild(follower, 'things')
  await sleep(1500)
  t.equal(await rebuilds.isComplete(), true, 'the old rows serve')
  t.equal((await readModel()).length, 49, 'as it is')
  startOwning()
  await eventually('the rebuild is completed', async () => {
    const row = await follower.selectFrom('read_model_rebuilds').selectAll().executeTakeFirst()
    return row?.completed_snapshot_id === snapshotId && row.snapshot_id === null
  })
  const rows = await readModel()
  t.equal(rows.length, 50)
  t.ok(rows.every(({ id, version }) => id !== 'stranger' && version === 1))
})

t.test('nothing is swept before as many aggregates were seen as the snapshot has', async (t) => {
  const { connect, follower, startFollowing, readModel } = await createWorld(t)
  respond(connect('owner'), 'snapshot.owner', 'owner', () => ({ accepted: true }))
  const { rebuilds } = startFollowing()
  await eventually(
    'it has begun',
    async () => (await follower.selectFrom('read_model_rebuilds').selectAll().execute()).length === 1,
  )
  const { snapshot_id } = await follower.selectFrom('read_model_rebuilds').selectAll().executeTakeFirstOrThrow()
  await sql`insert into thing_read_model values ('old', 1, false, null)`.execute(follower)
  await applyThing(follower, { id: 'new-1', version: 1, deleted: false })
  await t.rejects(rebuilds.completed(snapshot_id ?? '', 2), RetryLaterError)
  t.equal(await rebuilds.isComplete(), false)
  t.equal((await readModel()).length, 2, 'nothing is swept')
  await rebuilds.completed('01990000-0000-7000-8000-000000000000', 0)
  t.equal(await rebuilds.isComplete(), false, 'the end of another snapshot says nothing')
  await applyThing(follower, { id: 'new-2', version: 1, deleted: false })
  await rebuilds.completed(snapshot_id ?? '', 2)
  t.equal(await rebuilds.isComplete(), true)
  t.same(
    (await readModel()).map(({ id }) => id),
    ['new-1', 'new-2'],
  )
  await rebuilds.completed(snapshot_id ?? '', 2)
  t.equal((await readModel()).length, 2, 'its end may come twice')
})

t.test('the end of a snapshot that overtakes its aggregates waits for them and is never a failure', async (t) => {
  const { spawnProcess, startOwning, follower, addThings, readModel } = await createWorld(t)
  await addThings(1, 60)
  startOwning()
  spawnProcess('follower', { PAUSE_MS: '200' })
  await eventually('the read model is complete', async () => {
    const row = await follower.selectFrom('read_model_rebuilds').selectAll().executeTakeFirst()
    return row?.completed_at !== null && row !== undefined
  })
  t.equal((await readModel()).length, 60)
})

t.test('what changes while a snapshot is taken is in the read model with its last version', async (t) => {
  const { owner, spawnProcess, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 100)
  spawnProcess('owner', { PAUSE_MS: '10' })
  const { rebuilds } = startFollowing()
  await eventually('it is under way', async () => (await readModel()).length > 10)
  for (const id of ['thing-1', 'thing-99', 'thing-new']) {
    const thing = { id, version: 5, deleted: false }
    await owner.transaction().execute(async (trx) => {
      await trx
        .insertInto('things')
        .values(thing)
        .onConflict((c) => c.column('id').doUpdateSet({ version: 5 }))
        .execute()
      await appendToOutbox(trx, [changed(thing)])
    })
  }
  await complete(rebuilds)
  await eventually('all are there', async () => (await readModel()).filter(({ version }) => version === 5).length === 3)
  t.equal((await readModel()).length, 101)
})

t.test('a follower that is killed in the middle is continued by another', async (t) => {
  const { spawnProcess, startOwning, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 200)
  startOwning()
  const child = spawnProcess('follower', { PAUSE_MS: '20' })
  await eventually('it is under way', async () => (await readModel()).length > 10)
  await kill(child)
  t.ok((await readModel()).length < 200, 'it was killed in the middle')
  const { rebuilds } = startFollowing()
  await complete(rebuilds)
  t.equal((await readModel()).length, 200)
})

t.test('an owner that is killed in the middle is asked again', async (t) => {
  const { spawnProcess, startOwning, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 200)
  const child = spawnProcess('owner', { PAUSE_MS: '20' })
  const { rebuilds } = startFollowing()
  await eventually('it is under way', async () => (await readModel()).length > 10)
  await kill(child)
  t.equal(await rebuilds.isComplete(), false)
  startOwning()
  await complete(rebuilds)
  t.equal((await readModel()).length, 200)
})

t.test('JetStream wiped in the middle of a snapshot: the read model becomes complete all the same', async (t) => {
  const { nats, spawnProcess, startFollowing, addThings, readModel } = await createWorld(t)
  await addThings(1, 200)
  spawnProcess('owner', { PAUSE_MS: '20' })
  const { rebuilds } = startFollowing()
  await eventually('it is under way', async () => (await readModel()).length > 10)
  await nats.kill()
  await nats.wipe()
  await nats.start()
  await complete(rebuilds)
  t.equal((await readModel()).length, 200)
})

t.test('of several instances one asks', async (t) => {
  const { connect, startFollowing } = await createWorld(t)
  const asked: unknown[] = []
  respond(connect('owner'), 'snapshot.owner', 'owner', (data) => {
    asked.push(data)
    return { accepted: true }
  })
  for (const _ of [1, 2, 3]) startFollowing()
  await eventually('asked', () => asked.length > 0)
  await sleep(3000)
  t.equal(asked.length, 1)
})
