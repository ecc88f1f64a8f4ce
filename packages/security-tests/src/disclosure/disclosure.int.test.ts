import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { describeShop, secrets, shopDirectory } from '../shop.ts'
import { makeBuyer, wordsOf } from './buyer.ts'
import { travel } from './journey.ts'
import { tapNats } from './nats-tap.ts'

/** Every password and key of the shop, by its place in secrets.json. */
const leaves = (value: unknown, place = 'secret'): [string, string][] => {
  if (typeof value === 'string') return value.length >= 20 ? [[place, value]] : []
  return Object.entries(value ?? {}).flatMap(([name, member]) => leaves(member, `${place} ${name}`))
}

/** What the public may know of the staff key. */
const published = new Set([secrets.staffKey.x, secrets.staffKey.kid])

/** The gateway's log is at most a second late. */
const LOG_DELAY_MS = 2_000

const readLogs = (): [string, string][] =>
  globSync('logs/*.log', { cwd: shopDirectory }).map((name) => [
    name,
    readFileSync(path.join(shopDirectory, name), 'utf8'),
  ])

const readMetrics = (): Promise<[string, string][]> =>
  Promise.all(
    describeShop().services.map(
      async ({ instance, metricsUrl }) => [instance, await (await fetch(metricsUrl)).text()] as [string, string],
    ),
  )

t.test('who buys, with what address and which tokens, stands in no log, no metric and no message', async (t) => {
  const tap = await tapNats(describeShop().nats.url)
  t.teardown(() => tap.close())
  const buyer = makeBuyer()
  const { tokens, surprises } = await travel(buyer)
  t.strictSame(surprises, [], 'the mishaps were those that were meant')
  await eventuallyAnswers(
    async () => tap.heard(),
    (heard) => heard.includes('orders.order.delivered.v1'),
  )
  await delay(LOG_DELAY_MS)
  const logs = readLogs()
  const metrics = await readMetrics()
  const places = [
    ...logs,
    ...metrics.map(([name, text]) => [`metrics of ${name}`, text] as const),
    ['NATS', tap.heard()] as const,
  ]

  t.test('there was something to see', async (t) => {
    for (const name of ['catalog-1', 'categories-1', 'orders-1', 'storefront-1']) {
      t.match(new Map(logs).get(`logs/${name}.log`), /"level":"debug"/, `${name} logs all that it can`)
      t.match(new Map(metrics).get(name), /http_request_duration_seconds_count/, name)
    }
    for (const name of ['access', 'nginx', 'postgres', 'nats']) t.ok(new Map(logs).has(`logs/${name}.log`), name)
    t.match(new Map(logs).get('logs/access.log'), /\/api\/orders\/lookup/)
    t.match(new Map(logs).get('logs/orders-1.log'), /stream closed prematurely|request completed/)
    for (const event of ['placed', 'confirmed', 'cancelled', 'paid', 'shipped']) {
      t.match(tap.heard(), new RegExp(`MSG orders\\.order\\.${event}\\.v1 `), event)
    }
  })

  const sought = [
    ...wordsOf(buyer),
    ...tokens.map((token, index) => [`token ${index}`, token.split(/[.~]/)[2] ?? ''] as const),
    ...leaves(secrets).filter(([, value]) => !published.has(value)),
  ]
  t.ok(sought.length > 20 && sought.every(([, value]) => value.length >= 8))
  for (const [place, text] of places) {
    const found = sought.filter(
      ([, value]) => text.includes(value) || text.includes(Buffer.from(value).toString('base64').slice(0, -4)),
    )
    t.strictSame(
      found.map(([meaning]) => meaning),
      [],
      place,
    )
  }
})
