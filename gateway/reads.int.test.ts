import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { startTestGateway } from './test-gateway.ts'

let answered = 0
const seen: IncomingMessage[] = []
const gateway = await startTestGateway(
  {
    catalog: [
      (request, response) => {
        answered++
        seen.push(request)
        const anonymous = request.headers.authorization === undefined
        response.setHeader('etag', '"1-abc"')
        response.setHeader('x-request-id', String(request.headers['x-request-id']))
        response.setHeader('ratelimit', `"default";r=${answered}`)
        response.setHeader('vary', 'Origin, Accept-Encoding')
        response.setHeader('cache-control', anonymous ? 'public, max-age=0, s-maxage=1' : 'no-store')
        if (request.headers.origin) response.setHeader('access-control-allow-origin', request.headers.origin)
        if (request.headers['if-none-match']?.includes('"1-abc"')) {
          response.statusCode = 304
          response.end()
          return
        }
        response.end(JSON.stringify({ answered, encoding: request.headers['accept-encoding'] ?? 'identity' }))
      },
    ],
  },
  { corsOrigins: ['https://partner.example', 'https://second.example'] },
)
t.teardown(() => gateway.close())

/** Asks until two answers in a row are the same cached response, since one may expire between them. */
const askTwice = async (target: string, headers: Record<string, string>[] = [{}, {}]) => {
  for (;;) {
    const first = await gateway.ask(target, { headers: headers[0] ?? {} })
    const second = await gateway.ask(target, { headers: headers[1] ?? {} })
    if (first.body === second.body) return [first, second] as const
  }
}

t.test('two anonymous reads share one answer, each with its own request id', async (t) => {
  const [first, second] = await askTwice('/api/products', [{ 'x-request-id': 'one' }, { 'x-request-id': 'two' }])
  t.equal(first.headers['x-request-id'], 'one')
  t.equal(second.headers['x-request-id'], 'two')
  t.ok(first.headers.ratelimit)
  t.equal(second.headers.ratelimit, undefined, "the first caller's budget is not shown to the second")
})

t.test('answers from one cached response each have an id that is safe to log', async (t) => {
  await gateway.ask('/api/products?ids=1')
  const answers = await Promise.all(Array.from({ length: 50 }, () => gateway.ask('/api/products?ids=1')))
  const ids = answers.map(({ headers }) => String(headers['x-request-id']))
  t.equal(new Set(ids).size, ids.length)
  for (const id of ids) t.match(id, /^[A-Za-z0-9._:-]{1,128}$/)
})

t.test("a cached response is in the log without its query, in no trace but its caller's", async (t) => {
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`
  const fromCache = () =>
    readFileSync(path.join(gateway.runtimeDir, 'access.log'), 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line))
      .filter(({ path, cache }) => path.startsWith('/api/products/logged') && cache === 'HIT')
  while (new Set(fromCache().map(({ traceparent }) => traceparent)).size < 2) {
    await gateway.ask('/api/products/logged?secret', { headers: { traceparent } })
    await gateway.ask('/api/products/logged?secret')
  }
  for (const line of fromCache()) {
    t.equal(line.path, '/api/products/logged')
    t.match(line, { status: 200, upstream: '', requestId: /./ })
    t.ok(['', traceparent].includes(line.traceparent), line.traceparent)
  }
})

t.test('a cached response is gone after three seconds', async (t) => {
  const [first] = await askTwice('/api/products?old=1')
  await delay(3_000)
  t.not((await gateway.ask('/api/products?old=1')).body, first.body)
})

t.test('no worker answers with an older cached response than one that was seen before', async (t) => {
  let answers = 0
  const several = await startTestGateway(
    {
      catalog: [
        (_, response) => response.setHeader('cache-control', 's-maxage=1').setHeader('etag', '"x"').end(`${++answers}`),
      ],
    },
    { workerProcesses: 4 },
  )
  t.teardown(() => several.close())
  const seen: number[] = []
  const endsAt = performance.now() + 5_000
  while (performance.now() < endsAt) {
    const asked = await Promise.all(Array.from({ length: 8 }, () => several.ask('/api/products')))
    const bodies = asked.map(({ body }) => Number(body))
    t.ok(Math.min(...bodies) >= (seen.at(-1) ?? 0), `${bodies} after ${seen.at(-1)}`)
    seen.push(Math.min(...bodies))
  }
  t.ok(new Set(seen).size > 2, 'cached responses expired meanwhile')
})

t.test('a read with Authorization is never answered from the cache and never kept there', async (t) => {
  const target = '/api/products?staff=1'
  const headers = { authorization: 'Bearer x' }
  const bodies = new Set<string>()
  for (let n = 0; n < 5; n++) {
    bodies.add((await gateway.ask(target, { headers })).body)
    bodies.add((await gateway.ask(target, { headers })).body)
    const anonymous = (await gateway.ask(target)).body
    t.notOk(bodies.has(anonymous), 'an anonymous caller does not see the answer to staff')
  }
  t.equal(bodies.size, 10)
})

t.test('answers to different queries, and to different paths, are never taken for each other', async (t) => {
  const targets = [
    '/api/products',
    '/api/products?page=1',
    '/api/products?page=2',
    '/api/products/a',
    '/api/products/b',
  ]
  const bodies = await Promise.all(targets.map(async (target) => (await askTwice(target))[0].body))
  t.equal(new Set(bodies).size, targets.length)
})

t.test('encodings are kept apart, in three forms', async (t) => {
  const encodingOf = async (header: string) =>
    JSON.parse((await gateway.ask('/api/products?encoded=1', { headers: { 'accept-encoding': header } })).body).encoding
  t.equal(await encodingOf('gzip, deflate, br, zstd'), 'br')
  t.equal(await encodingOf('deflate, gzip;q=0.5'), 'gzip')
  t.equal(await encodingOf('br;q=0, gzip;q=1.0'), 'gzip')
  t.equal(await encodingOf('br;q=0.0, gzip;q=0'), 'identity')
  t.equal(await encodingOf('identity'), 'identity')
  t.equal(await encodingOf('sbr'), 'identity')
})

t.test('an answer for one origin is not given to another', async (t) => {
  const allowedFor = async (origin: string) =>
    (await gateway.ask('/api/products?cors=1', { headers: { origin } })).headers['access-control-allow-origin']
  t.equal(await allowedFor('https://partner.example'), 'https://partner.example')
  t.equal(await allowedFor('https://second.example'), 'https://second.example')
})

t.test('If-None-Match is answered with 304 from the cache too, and for staff', async (t) => {
  const target = '/api/products?tagged=1'
  for (const extra of [{}, {}, { authorization: 'Bearer x' }] as Record<string, string>[]) {
    const answer = await gateway.ask(target, { headers: { 'if-none-match': '"0-zzz", "1-abc"', ...extra } })
    t.equal(answer.status, 304)
    t.equal(answer.headers.etag, '"1-abc"')
    t.equal(answer.body, '')
    t.equal((await gateway.ask(target, { headers: { 'if-none-match': '"0-zzz"', ...extra } })).status, 200)
  }
})

t.test('orders are never kept', async (t) => {
  let orders = 0
  const other = await startTestGateway({
    orders: [(_, response) => response.setHeader('cache-control', 's-maxage=60').end(String(++orders))],
  })
  t.teardown(() => other.close())
  t.equal((await other.ask('/api/orders/1')).body, '1')
  t.equal((await other.ask('/api/orders/1')).body, '2')
})

t.test("a caller's own request id travels on when it is sane, else a new one is made", async (t) => {
  const idFor = async (id: string) =>
    (await gateway.ask('/api/catalog/health', { headers: { 'x-request-id': id } })).headers
  t.equal((await idFor('order-7:a.b_c'))['x-request-id'], 'order-7:a.b_c')
  t.equal(seen.at(-1)?.headers['x-request-id'], 'order-7:a.b_c')
  for (const bad of ['"quoted"', 'a b', 'x'.repeat(129)]) {
    t.match((await idFor(bad))['x-request-id'], /^[0-9a-f]{32}$/)
    t.match(seen.at(-1)?.headers['x-request-id'], /^[0-9a-f]{32}$/)
  }
})

t.test('what a caller says about addresses and cookies does not reach the services', async (t) => {
  const lies = { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', forwarded: 'for=6.6.6.6', cookie: 'a=b' }
  await gateway.ask('/api/catalog/health', {
    headers: { ...lies, 'x-forwarded-proto': 'https', host: 'shop.example:9' },
  })
  const { headers } = seen.at(-1) as IncomingMessage
  t.equal(headers['x-forwarded-for'], '127.0.0.1')
  t.equal(headers['x-forwarded-proto'], 'http')
  t.equal(headers['x-forwarded-host'], 'shop.example:9')
  t.equal(headers.host, 'shop.example:9')
  for (const name of ['x-real-ip', 'forwarded', 'cookie']) t.equal(headers[name], undefined, name)
})

t.test('connections to a service are kept', async (t) => {
  await gateway.ask('/api/catalog/health')
  const socket = seen.at(-1)?.socket
  await gateway.ask('/api/catalog/health')
  t.equal(seen.at(-1)?.socket, socket)
})

t.test(
  'a read is answered alike from the cache and from the service, whatever it demands of its version',
  async (t) => {
    for (const demand of ['if-match', 'if-unmodified-since']) {
      const headers = { [demand]: 'nothing of ours' }
      await askTwice(`/api/products?${demand}`)
      t.equal((await gateway.ask(`/api/products?${demand}`, { headers })).status, 200, demand)
    }
  },
)
