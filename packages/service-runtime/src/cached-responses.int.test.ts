import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import type { Test } from 'tap'
import t from 'tap'
import { implement } from './implement.ts'
import { getWidget, startWidgets, widget } from './widgets.fixture.ts'

type Config = NonNullable<Parameters<typeof startWidgets>[1]>['config']

/** A service that has just answered for a widget, so that there is a cached response; the metric shows which responses are. */
const start = async (t: Test, config: Config = {}, name = 'Widget') => {
  const { service, lines } = await startWidgets(t, { config })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: { ...widget(params.id), name } }))
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  await (await fetch(`${url}/api/widgets/1`)).text()
  const metric = async (expression: RegExp) =>
    Number(expression.exec((await service.inject('/metrics')).body)?.[1] ?? 0)
  const hits = () => metric(/techshop_response_cache_total\{[^}]*outcome="hit"[^}]*\} (\d+)/)
  return { service, url, lines, metric, hits }
}

/** Sends text to a service, and gives all that it answers until it hangs up. */
const exchange = async (url: string, sent: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.end(sent)
  return text(socket)
}

const get = (headers = '') => `GET /api/widgets/1 HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`

t.test('cached responses are measured as all others are', async (t) => {
  const { url, metric, hits } = await start(t)
  for (let request = 0; request < 3; request += 1) await (await fetch(`${url}/api/widgets/1`)).text()
  t.equal((await fetch(`${url}/api/widgets/1`, { method: 'HEAD' })).status, 200)
  t.equal(await hits(), 4)
  const count = (method: string) =>
    metric(
      new RegExp(
        `http_request_duration_seconds_count\\{(?=[^}]*method="${method}")(?=[^}]*route="/api/widgets/:id")[^}]*\\} (\\d+)`,
      ),
    )
  t.equal(await count('GET'), 4)
  t.equal(await count('HEAD'), 1)
})

t.test('each cached response has its own request id, and 304 for whoever has it already', async (t) => {
  const { url, hits } = await start(t)
  const ask = async (headers = {}) => {
    const answer = await fetch(`${url}/api/widgets/1`, { headers })
    await answer.text()
    return answer
  }
  const [first, second] = [await ask(), await ask()]
  t.match(first.headers.get('x-request-id'), /^[0-9a-f-]{14}7/)
  t.not(first.headers.get('x-request-id'), second.headers.get('x-request-id'))
  const known = await ask({ 'if-none-match': first.headers.get('etag') })
  t.equal(known.status, 304)
  t.equal(known.headers.get('etag'), first.headers.get('etag'))
  t.equal(known.headers.get('content-length'), null)
  t.equal(await hits(), 3)
})

t.test('requests sent at once over one connection are answered in turn', async (t) => {
  const { url, hits } = await start(t)
  const answers = await exchange(
    url,
    get('X-Request-Id: a\r\n') + get('X-Request-Id: b\r\n') + get('Connection: close\r\n'),
  )
  t.equal(answers.match(/HTTP\/1\.1 200 OK/g)?.length, 3)
  t.match(answers, /x-request-id: a[\s\S]*x-request-id: b/)
  t.equal(await hits(), 3)
})

t.test('a text that is not ASCII arrives as it is, compressed or not', async (t) => {
  const name = 'Größe “5” 🔩 '.repeat(100)
  const { url, hits } = await start(t, {}, name)
  for (const encoding of ['identity', 'gzip', 'br', 'br']) {
    const answer = await fetch(`${url}/api/widgets/1`, { headers: { 'accept-encoding': encoding } })
    t.equal(answer.headers.get('content-encoding') ?? 'identity', encoding)
    t.match(await answer.json(), { name })
  }
  t.equal(await hits(), 4)
})

t.test('a request that is not a plain read of that URL is not answered from the cache', async (t) => {
  const { url, hits } = await start(t, { corsOrigins: ['https://shop.example'] })
  const posted = await fetch(`${url}/api/widgets/1`, { method: 'POST' })
  t.equal(posted.status, 405)
  const crossOrigin = await fetch(`${url}/api/widgets/1`, { headers: { origin: 'https://shop.example' } })
  t.equal(crossOrigin.headers.get('access-control-allow-origin'), 'https://shop.example')
  t.match(await exchange(url, get('Host: example.com\r\n')), /^HTTP\/1\.1 400 /)
  t.equal((await fetch(`${url}/api/widgets/1`, { headers: { authorization: 'Bearer a.b.c' } })).status, 401)
  // The one of another origin found it by what it asks for, after all else was done for it.
  t.equal(await hits(), 1)
})

t.test('a limited client is counted, also where there is a cached response', async (t) => {
  const { url } = await start(t, {
    rateLimits: { enabled: true, exempt: ['192.0.2.1'], perAddress: { max: 3, windowSeconds: 60 } },
    trustedProxies: ['127.0.0.1'],
  })
  const statuses = async (address: string) => {
    const found: number[] = []
    for (let request = 0; request < 4; request += 1) {
      found.push((await fetch(`${url}/api/widgets/1`, { headers: { 'x-forwarded-for': address } })).status)
    }
    return found
  }
  t.same(await statuses('192.0.2.1'), [200, 200, 200, 200])
  t.same(await statuses('192.0.2.2'), [200, 200, 200, 429])
})

t.test('at the level debug there is a line for each cached response', async (t) => {
  const { url, lines } = await start(t, { logLevel: 'debug' })
  lines.length = 0
  await (await fetch(`${url}/api/widgets/1`, { headers: { 'x-request-id': 'mine' } })).text()
  const line = { level: 'debug', msg: 'request completed', requestId: 'mine', route: '/api/widgets/:id', status: 200 }
  t.match(lines, [line])
  t.equal(lines.length, 1)
})

t.test('closing waits for a client that reads a cached response slowly', async (t) => {
  const { service, url, hits } = await start(t, {}, 'x'.repeat(200_000))
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.pause()
  await once(socket, 'connect')
  const questions = 60
  socket.write(get().repeat(questions))
  while ((await hits()) === 0) await delay(5)
  const closing = service.close()
  await delay(50)
  const answers = await text(socket)
  t.equal(answers.match(/\}HTTP|\}$/g)?.length, answers.match(/HTTP\/1\.1 200/g)?.length, 'each is whole')
  await closing
})
