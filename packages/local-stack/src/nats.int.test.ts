import { readdirSync } from 'node:fs'
import path from 'node:path'
import { consumersOf, durableConsumer, snapshotsAskedBy } from '@techshop/contracts/durable-consumers'
import { startNats } from '@techshop/process-supervisor/nats'
import { repositoryRoot } from '@techshop/process-supervisor/repository'
import { databaseNames, findService } from '@techshop/service-manifests/services'
import t from 'tap'
import { askNats, NatsConversation, requestNats } from './fixtures/nats-conversation.ts'

const users = ['operator', 'reader', ...databaseNames] as const
type User = (typeof users)[number]

async function startWithUsers() {
  const variables = Object.fromEntries(users.map((user) => [`NATS_${user.toUpperCase()}_PASSWORD`, `p-${user}`]))
  const configuration = path.join(repositoryRoot, 'infra/nats/nats.conf')
  const nats = await startNats({ configuration, variables })
  const as = (user: User, ...lines: string[]) => askNats(`nats://${user}:p-${user}@127.0.0.1:${nats.port}`, ...lines)
  const ask = (user: User, subject: string, payload: object | '' = '') =>
    requestNats(
      `nats://${user}:p-${user}@127.0.0.1:${nats.port}`,
      subject,
      payload && JSON.stringify(payload),
      `_INBOX.${user}.reply`,
    )
  return { nats, as, ask }
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

const services = databaseNames

/** Every consumer in the shop: who has it, and what of whose events it gets. */
const consumers = services.flatMap((service) =>
  consumersOf(service).map(({ stream, durable, filterSubject }) => [service, stream, durable, filterSubject] as const),
)
const placed = durableConsumer('catalog_orders-order-placed-v1')

const subjectsOfConsumer = (stream: string, name: string, filter: string): string[] => [
  `$JS.API.CONSUMER.CREATE.${stream}.${name}.${filter}`,
  `$JS.API.CONSUMER.INFO.${stream}.${name}`,
  `$JS.API.CONSUMER.DELETE.${stream}.${name}`,
  `$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}`,
  `$JS.ACK.${stream}.${name}.1.1.1.1.0`,
]

/** All that a service may publish to, an example of each. */
function allowed(user: (typeof services)[number]): Set<string> {
  const own = user.toUpperCase()
  const follows = consumers.filter(([follower]) => follower === user)
  const asked = snapshotsAskedBy(user)
  return new Set([
    `${user}.thing.changed.v1`,
    ...(findService(user)?.hints ? [`hint.${user}.1`] : []),
    ...asked.map((owner) => `snapshot.${owner}`),
    ...['CREATE', 'UPDATE', 'INFO', 'DELETE', 'MSG.GET'].map((action) => `$JS.API.STREAM.${action}.${own}`),
    ...follows.map(([, stream]) => `$JS.API.STREAM.INFO.${stream}`),
    ...follows.flatMap(([, stream, name, filter]) => subjectsOfConsumer(stream, name, filter)),
  ])
}

const streamActions = ['CREATE', 'UPDATE', 'INFO', 'DELETE', 'PURGE', 'SNAPSHOT', 'RESTORE', 'MSG.GET', 'MSG.DELETE']

/** What anybody could want to publish to. */
const everySubject = [
  ...services.flatMap((owner) => [`${owner}.thing.changed.v1`, `hint.${owner}.1`, `snapshot.${owner}`]),
  ...services.map((owner) => `_INBOX.${owner}.forged`),
  ...['$JS.API.INFO', '$JS.API.STREAM.LIST', '$JS.API.STREAM.NAMES', '$JS.API.STREAM.CREATE.OTHER', '$SYS.REQ.ACCOUNT'],
  ...services.flatMap((owner) => {
    const stream = owner.toUpperCase()
    return [
      ...streamActions.map((action) => `$JS.API.STREAM.${action}.${stream}`),
      `$JS.API.CONSUMER.CREATE.${stream}`,
      `$JS.API.CONSUMER.LIST.${stream}`,
      `$JS.API.CONSUMER.NAMES.${stream}`,
      `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${owner}_x`,
      `$JS.API.DIRECT.GET.${stream}`,
      ...['reader', 'reader_x', ...services.map((follower) => `${follower}_x`)].flatMap((name) => [
        ...subjectsOfConsumer(stream, name, '>'),
        `$JS.API.CONSUMER.CREATE.${stream}.${name}`,
        `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${name}`,
      ]),
    ]
  }),
  ...consumers.flatMap(([, stream, name, filter]) => [
    ...subjectsOfConsumer(stream, name, filter),
    `$JS.API.CONSUMER.CREATE.${stream}.${name}`,
    `$JS.API.CONSUMER.CREATE.${stream}.${name}.>`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${name}`,
  ]),
]

t.test(
  'a service may publish its own events, look after its own stream and have its own consumers: no more',
  async (t) => {
    const { nats, as } = await startWithUsers()
    t.teardown(() => nats.stop())
    for (const user of services) {
      const said = await as(user, ...everySubject.map(publish))
      const permitted = everySubject.filter((subject) => !said.includes(publishDenied(subject)))
      t.strictSame(new Set(permitted), allowed(user), user)
    }
  },
)

t.test(
  'a reader may have a consumer of its own in each stream: it publishes nothing and touches no other',
  async (t) => {
    const { nats, as } = await startWithUsers()
    t.teardown(() => nats.stop())
    const said = await as('reader', ...everySubject.map(publish))
    const permitted = everySubject.filter((subject) => !said.includes(publishDenied(subject)))
    const own = services.flatMap((owner) => {
      const stream = owner.toUpperCase()
      return [
        `$JS.API.STREAM.INFO.${stream}`,
        `$JS.API.CONSUMER.CREATE.${stream}.reader`,
        ...subjectsOfConsumer(stream, 'reader', '>'),
      ]
    })
    t.strictSame(new Set(permitted), new Set(['$JS.API.INFO', ...own]))
  },
)

t.test('a reader follows events from the first one, and takes none from a service that follows them too', async (t) => {
  const { nats, ask } = await startWithUsers()
  t.teardown(() => nats.stop())
  const subject = 'orders.order.placed.v1'
  const stream = 'ORDERS'
  t.match(await ask('orders', '$JS.API.STREAM.CREATE.ORDERS', { name: stream, subjects: ['orders.>'] }), /"created"/)
  t.match(await ask('orders', subject, { placed: 1 }), /"seq":1/)
  const { durable: service, filterSubject: filter } = placed
  const config = { filter_subject: filter, ack_policy: 'explicit' }
  const ofService = { stream_name: stream, config: { ...config, durable_name: service } }
  t.match(await ask('catalog', `$JS.API.CONSUMER.CREATE.ORDERS.${service}.${filter}`, ofService), /"created"/)

  const create = `$JS.API.CONSUMER.CREATE.ORDERS.reader`
  const own = { stream_name: stream, config: { ...config, durable_name: 'reader' } }
  t.match(await ask('reader', `${create}.${filter}`, own), /"num_pending":1/)
  t.match(await ask('reader', '$JS.API.CONSUMER.MSG.NEXT.ORDERS.reader', { batch: 1 }), /\{"placed":1\}/)
  // Under its own name it can't get at the consumer of the service.
  for (const address of [create, `${create}.${filter}`]) {
    t.match(await ask('reader', address, ofService), /"error"/)
    const named = { stream_name: stream, config: { ...config, name: service } }
    t.match(await ask('reader', address, named), /"stream_name":"ORDERS","name":"reader"/)
  }
  t.match(await ask('catalog', `$JS.API.CONSUMER.INFO.ORDERS.${service}`), /"num_pending":1/)
  t.match(await ask('reader', '$JS.API.STREAM.INFO.ORDERS'), /"messages":1,[\s\S]*"consumer_count":2/)
})

t.test(
  'a service hears only its own inbox, its own snapshot requests and its own hints; a reader its inbox',
  async (t) => {
    const { nats, as } = await startWithUsers()
    t.teardown(() => nats.stop())
    const everything = ['>', '*.>', '_INBOX.>', '$JS.>', '$JS.EVENT.ADVISORY.>', '$SYS.>', 'hint.>', 'snapshot.*']
    const subjects = [
      ...services.flatMap((name) => [`_INBOX.${name}.>`, `snapshot.${name}`, `hint.${name}.>`, `${name}.>`]),
      ...everything,
    ]
    for (const user of services) {
      const said = await as(user, ...subjects.map((subject, index) => `SUB ${subject} ${index}`))
      const permitted = subjects.filter((subject) => !said.includes(subscribeDenied(subject)))
      const hints = findService(user)?.hints ? [`hint.${user}.>`] : []
      t.strictSame(new Set(permitted), new Set([`_INBOX.${user}.>`, `snapshot.${user}`, ...hints]), user)
    }
    const ofReader = [...subjects, '_INBOX.reader.>']
    const said = await as('reader', ...ofReader.map((subject, index) => `SUB ${subject} ${index}`))
    t.strictSame(
      ofReader.filter((subject) => !said.includes(subscribeDenied(subject))),
      ['_INBOX.reader.>'],
    )
  },
)

t.test("nobody empties, deletes or reads another's stream, or takes its messages from a follower", async (t) => {
  const { nats, as, ask } = await startWithUsers()
  t.teardown(() => nats.stop())
  t.match(await ask('orders', '$JS.API.STREAM.CREATE.ORDERS', { name: 'ORDERS', subjects: ['orders.>'] }), /"created"/)
  t.match(await ask('orders', 'orders.order.placed.v1', { secret: true }), /"seq":1/)
  const { durable: name, filterSubject: filter } = placed
  const config = { durable_name: name, filter_subject: filter, ack_policy: 'explicit' }
  const create = `$JS.API.CONSUMER.CREATE.ORDERS.${name}.${filter}`
  t.match(await ask('catalog', create, { stream_name: 'ORDERS', config }), /"created"/)
  // With the name and the filter that it may use, a service can't ask for others than these.
  const wider = { stream_name: 'ORDERS', config: { ...config, filter_subject: 'orders.>' } }
  t.match(await ask('catalog', create, wider), /"error"/)
  t.match(
    await ask('catalog', create, { stream_name: 'ORDERS', config: { ...config, durable_name: 'other' } }),
    /"error"/,
  )
  await as(
    'categories',
    ...['$JS.API.STREAM.PURGE.ORDERS', '$JS.API.STREAM.DELETE.ORDERS', `$JS.API.CONSUMER.DELETE.ORDERS.${name}`].map(
      publish,
    ),
    ...[`PUB $JS.API.CONSUMER.MSG.NEXT.ORDERS.${name} _INBOX.categories.stolen 0\r\n`],
  )
  t.match(await ask('operator', '$JS.API.STREAM.INFO.ORDERS'), /"messages":1,/)
  t.match(await ask('operator', `$JS.API.CONSUMER.INFO.ORDERS.${name}`), /"num_pending":1/)
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
