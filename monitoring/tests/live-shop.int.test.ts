import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { createClient } from '@techshop/client'
import { startStack } from '@techshop/local-stack/stack'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import { startCollector } from '@techshop/tracing/testing/collector'
import pg from 'pg'
import t from 'tap'
import { allExpressions } from './expressions.ts'
import { offerGoods, placeOrder, startLightLoad } from './light-load.ts'
import { startMonitoring } from './live-monitoring.ts'
import { prometheusAt } from './prometheus-api.ts'

/** Metrics that can't be had here, and who has them in Docker Compose. Whatever asks for another must get an answer. */
const unavailable = [
  /** nats-exporter: Debian has no package of it. */
  /\b(?:jetstream|gnatsd|nats:storage)_?\w*/,
  /** postgres-exporter: Debian's calls it otherwise. */
  /\bpg_replication_(?:lag_seconds|is_replica)\b/,
  /** blackbox-exporter, where the gateway has a certificate. */
  /\bprobe_ssl_earliest_cert_expiry\b/,
  /** Only an instance of the previous release exports it. */
  /\b(?:messaging_parked_messages|outbox_heals_total|techshop_answer_cache_total)\b/,
]

/** Where Debian's Alertmanager looks for what comes with it: unpacked elsewhere it does not start. */
if (!existsSync('/usr/share/prometheus/alertmanager/default.tmpl')) {
  t.pass('a shop that is watched', { skip: 'needs the package prometheus-alertmanager, installed' })
  t.end()
  process.exit()
}

const directory = await mkdtemp(path.join(tmpdir(), 'techshop-monitoring-'))
const collector = await startCollector()
// The services inherit it.
process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.endpoint
const stack = await startStack({ dataDir: path.join(directory, 'shop'), products: 0 })
const shop = stack.describe()

const told: string[] = []
const pager = createServer(async (request, response) => {
  told.push(await text(request))
  response.end()
}).listen(0, '127.0.0.1')
await once(pager, 'listening')
const { port } = pager.address() as { port: number }

const monitoring = await startMonitoring(shop, path.join(directory, 'monitoring'), `http://127.0.0.1:${port}/`)
const prometheus = prometheusAt(monitoring.url)
t.teardown(async () => {
  await monitoring[Symbol.asyncDispose]()
  await stack.stop()
  pager.close()
  pager.closeAllConnections()
  collector.close()
  await rm(directory, { recursive: true, force: true })
})

const hasData = async (expr: string): Promise<boolean> =>
  (await prometheus.query(expr)).some(({ value: [, value] }) => value !== 'NaN')

t.test('every expression of every panel and rule has data while the shop is used', async (t) => {
  const expressions = [...allExpressions()]
  const isAvailable = (expr: string) => !unavailable.some((metric) => metric.test(expr))
  const available = expressions.filter(([, expr]) => isAvailable(expr))
  t.ok(available.length > 150, `${available.length} expressions`)
  await using _load = startLightLoad(shop)
  let missing = available
  const lookAgain = async () => {
    const found = await Promise.all(missing.map(async (one) => ((await hasData(one[1])) ? [] : [one])))
    missing = found.flat()
    return missing
  }
  await eventuallyAnswers(lookAgain, (left) => left.length === 0)
  for (const [name, expr] of expressions.filter(([, expr]) => !isAvailable(expr))) {
    t.notOk(await hasData(expr), `${name} is rightly among those that can't be had`)
  }
})

t.test('the trace of an order leads from the gateway to orders, catalog and back, and so do the logs', async (t) => {
  const requestId = randomUUID()
  const headers = { 'x-request-id': requestId }
  const staff = createClient({ baseUrl: shop.gateway, token: shop.staffToken, headers })
  const order = await placeOrder(staff, await offerGoods(staff))
  t.equal(order.status, 'confirmed')
  const accessLog = () => readFile(path.join(directory, 'shop/logs/access.log'), 'utf8')
  const placed = await eventuallyAnswers(
    async () =>
      (await accessLog())
        .split('\n')
        .find((line) => line.includes(requestId) && /"POST","path":"\/api\/orders",.*"status":201/.test(line)),
    (line) => line !== undefined,
  )
  const traceId = JSON.parse(placed ?? '{}').traceparent?.split('-')[1]
  t.match(traceId, /^[0-9a-f]{32}$/, 'it begins at the gateway')

  const steps = [
    ['orders', 'POST /api/orders'],
    ['orders', 'send orders.order.placed.v1'],
    ['catalog', 'process orders.order.placed.v1'],
    ['catalog', 'send catalog.stock.reserved.v1'],
    ['orders', 'process catalog.stock.reserved.v1'],
    ['orders', 'send orders.order.confirmed.v1'],
  ]
  const trace = () => collector.spans.filter((span) => span.traceId === traceId)
  const find = ([service, name]: string[]) => trace().find((span) => span.service === service && span.name === name)
  await eventuallyAnswers(
    async () => steps.filter((step) => !find(step)),
    (missing) => missing.length === 0,
  )
  for (const [index, step] of steps.slice(1).entries()) {
    t.equal(
      find(step)?.parentSpanId,
      find(steps[index] ?? [])?.spanId,
      `${step.join(': ')} was caused by the step before`,
    )
  }
  const statements = trace().filter(({ name }) => name === 'INSERT' || name === 'WITH')
  t.ok(statements.length > 0, 'statements belong to it')
  t.notMatch(JSON.stringify(collector.spans), /ada@example|Analytical/, 'no personal data')
  const log = await readFile(path.join(directory, 'shop/logs/orders-1.log'), 'utf8')
  t.ok(log.split('\n').some((line) => line.includes(traceId) && line.includes('request completed')))

  collector.close()
  t.equal((await placeOrder(staff, await offerGoods(staff))).status, 'confirmed', 'without a collector, too')
})

t.test('a service that is gone, NATS that is away and a database that is stuck are each told of', async (t) => {
  const expected = [
    { alertname: 'ServiceDown', job: 'storefront' },
    { alertname: 'MessagingDisconnected', service: 'orders' },
    { alertname: 'OutboxNotDraining', service: 'catalog' },
    { alertname: 'DatabasePoolExhausted', service: 'orders' },
  ]
  const missing = async () => {
    const firing = (await prometheus.firing()).map(({ labels }) => labels)
    const fires = (wanted: object) =>
      firing.some((labels) => Object.entries(wanted).every(([name, value]) => labels[name] === value))
    return expected.filter((wanted) => !fires(wanted))
  }
  t.equal((await missing()).length, expected.length, 'none of them fires while nothing is wrong')

  const staff = { authorization: `Bearer ${shop.staffToken}` }
  const begun = performance.now()
  await Promise.all([stack.process('storefront-1').stop(), stack.process('nats').stop()])
  const created = await fetch(`${shop.gateway}/api/products`, {
    method: 'POST',
    headers: { ...staff, 'content-type': 'application/json' },
    body: JSON.stringify({
      slug: 'unheard-of',
      name: 'Unheard of',
      variants: [{ sku: 'UNHEARD-OF', price: { amount: 1, currency: 'USD' }, stock: 0 }],
    }),
  })
  t.equal(created.status, 201, 'an event waits in the outbox of catalog')
  const holder = new pg.Client({ connectionString: shop.postgres.ownerUrls.orders })
  await holder.connect()
  await holder.query('begin; lock table orders in access exclusive mode')
  let stuck = true
  const asking = Array.from({ length: 20 }, async () => {
    while (stuck) await fetch(`${shop.gateway}/api/orders`, { headers: staff }).then((answer) => answer.arrayBuffer())
  })
  try {
    await eventuallyAnswers(missing, (left) => left.length === 0)
    t.comment(`all fire after ${Math.round((performance.now() - begun) / 1_000)} s`)
    t.ok(await hasData('service:http_error_ratio:rate5m{service="orders"} > 0'), 'refused requests count as errors')
    await eventuallyAnswers(
      async () => told,
      (messages) => messages.some((message) => message.includes('No instance of storefront answers')),
    )
  } finally {
    stuck = false
    await holder.end()
    await Promise.all(asking)
  }
})
