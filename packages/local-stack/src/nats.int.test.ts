import { readdirSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { askNats, NatsConversation, requestNats } from './fixtures/nats-conversation.ts'
import { startNats } from './nats.ts'
import { repositoryRoot } from './repository.ts'

const users = ['operator', 'catalog', 'categories', 'orders'] as const
type User = (typeof users)[number]

async function startWithUsers() {
  const variables = Object.fromEntries(users.map((user) => [`NATS_${user.toUpperCase()}_PASSWORD`, `p-${user}`]))
  const configuration = path.join(repositoryRoot, 'infra/nats/nats.conf')
  const nats = await startNats({ configuration, variables })
  const as = (user: User, ...lines: string[]) => askNats(`nats://${user}:p-${user}@127.0.0.1:${nats.port}`, ...lines)
  return { nats, as }
}

const publish = (subject: string) => `PUB ${subject} 2\r\n{}`
const publishDenied = (subject: string) => `Permissions Violation for Publish to "${subject}"`
const subscribeDenied = (subject: string) => `Permissions Violation for Subscription to "${subject}"`

t.test('a server without a configuration is open, keeps JetStream and survives kill -9', async (t) => {
  const nats = await startNats()
  t.teardown(() => nats.stop())
  const stream = JSON.stringify({ name: 'KEPT', subjects: ['kept.>'] })
  t.match(await requestNats(nats.url, '$JS.API.STREAM.CREATE.KEPT', stream), /"created"/)
  t.match(await requestNats(nats.url, 'kept.a', '{}'), /"seq":1/)
  const { pid } = nats.process
  await nats.process.kill()
  await nats.process.whenReady()
  t.not(nats.process.pid, pid)
  t.match(await requestNats(nats.url, '$JS.API.STREAM.INFO.KEPT', ''), /"messages":1,/)
  nats.wipeJetStream()
  t.strictSame(readdirSync(path.join(nats.storeDir, 'jetstream')), [])
})

t.test('nobody gets in without a password', async (t) => {
  const { nats } = await startWithUsers()
  t.teardown(() => nats.stop())
  for (const url of [nats.url, `nats://catalog:wrong@127.0.0.1:${nats.port}`]) {
    const stranger = await NatsConversation.open(url)
    t.match(await stranger.hears(/-ERR/), /Authorization Violation/)
  }
})

t.test('a service publishes under its own name only', async (t) => {
  const { nats, as } = await startWithUsers()
  t.teardown(() => nats.stop())
  const own = { catalog: 'catalog', categories: 'categories', orders: 'orders' } as const
  for (const user of Object.values(own)) {
    for (const owner of Object.values(own)) {
      for (const subject of [`${owner}.thing.changed.v1`, `hint.${owner}.1`]) {
        const said = await as(user, publish(subject))
        t.equal(said.includes(publishDenied(subject)), user !== owner, `${user} on ${subject}`)
      }
    }
  }
})

t.test('a service looks after its own stream, and only reads those that it follows', async (t) => {
  const { nats, as } = await startWithUsers()
  t.teardown(() => nats.stop())
  const follows: Record<string, string[]> = {
    catalog: ['CATEGORIES', 'ORDERS'],
    categories: ['CATALOG'],
    orders: ['CATALOG'],
  }
  for (const user of ['catalog', 'categories', 'orders'] as const) {
    for (const stream of ['CATALOG', 'CATEGORIES', 'ORDERS']) {
      const mine = stream === user.toUpperCase()
      const followed = follows[user]?.includes(stream) ?? false
      const expectations: [string, boolean][] = [
        [`$JS.API.STREAM.CREATE.${stream}`, mine],
        [`$JS.API.STREAM.DELETE.${stream}`, mine],
        [`$JS.API.STREAM.PURGE.${stream}`, mine],
        [`$JS.API.STREAM.MSG.GET.${stream}`, mine],
        [`$JS.API.STREAM.INFO.${stream}`, mine || followed],
        [`$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${user}_x`, mine || followed],
        [`$JS.API.CONSUMER.CREATE.${stream}.${user}_x.filter.>`, mine || followed],
        [`$JS.API.CONSUMER.INFO.${stream}.${user}_x`, mine || followed],
        [`$JS.API.CONSUMER.DELETE.${stream}.${user}_x`, mine || followed],
        [`$JS.API.CONSUMER.MSG.NEXT.${stream}.${user}_x`, mine || followed],
        [`$JS.ACK.${stream}.${user}_x.1.1.1.1.0`, mine || followed],
      ]
      for (const [subject, allowed] of expectations) {
        const said = await as(user, publish(subject))
        t.equal(said.includes(publishDenied(subject)), !allowed, `${user} on ${subject}`)
      }
    }
  }
})

t.test('a service hears only its own inbox, its own snapshot requests and its own hints', async (t) => {
  const { nats, as } = await startWithUsers()
  t.teardown(() => nats.stop())
  const subjects = (name: string) => [`_INBOX.${name}.>`, `snapshot.${name}`, `hint.${name}.>`]
  for (const user of ['catalog', 'categories', 'orders'] as const) {
    for (const owner of ['catalog', 'categories', 'orders']) {
      for (const subject of subjects(owner)) {
        const said = await as(user, `SUB ${subject} 1`)
        t.equal(said.includes(subscribeDenied(subject)), user !== owner, `${user} on ${subject}`)
      }
    }
    for (const subject of ['>', 'orders.>', '_INBOX.>']) {
      t.match(await as(user, `SUB ${subject} 1`), subscribeDenied(subject), `${user} on ${subject}`)
    }
  }
})

t.test('the owner of a snapshot answers who asked for it, and nobody else', async (t) => {
  const { nats, as } = await startWithUsers()
  t.teardown(() => nats.stop())
  t.match(await as('catalog', publish('_INBOX.orders.forged')), publishDenied('_INBOX.orders.forged'))

  const owner = await NatsConversation.open(`nats://catalog:p-catalog@127.0.0.1:${nats.port}`)
  owner.say('SUB snapshot.catalog snapshots 1')
  await owner.hears(/INFO/)
  const follower = await NatsConversation.open(`nats://orders:p-orders@127.0.0.1:${nats.port}`)
  follower.say('SUB _INBOX.orders.a 1')
  follower.publish('snapshot.catalog', '{"snapshotId":"1"}', '_INBOX.orders.a')
  await owner.hears(/MSG snapshot.catalog 1 _INBOX.orders.a/)
  owner.publish('_INBOX.orders.a', '{"accepted":true}')
  t.match(await follower.hears(/accepted/), /MSG _INBOX.orders.a 1/)
  t.notMatch(await owner.ending(), /-ERR/)
  follower.close()
})
