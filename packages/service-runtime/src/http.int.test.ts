import { once } from 'node:events'
import { Agent, get, request } from 'node:http'
import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { implementRaw } from './implement-raw.ts'
import { createValidatorCompiler } from './validation.ts'
import {
  findReceipt,
  followWidgets,
  getWidget,
  importWidgets,
  startWidgets,
  suggestWidget,
  widget,
  widgetWrite,
} from './widgets.fixture.ts'

const isProblem = createValidatorCompiler([InvalidMember])(Problem, 'body')

const listen = async (t: Test, options: Parameters<typeof startWidgets>[1] = {}) => {
  const { service } = await startWidgets(t, options)
  return { service, open: () => service.listen({ host: '127.0.0.1', port: 0 }) }
}

/** Everything that the server says on a connection on which just this is written. */
const talk = async (url: string, text: string): Promise<string> => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => undefined)
  socket.write(text)
  await once(socket, 'close')
  return said
}

async function* endlessly() {
  for (;;) {
    yield ': still here\n\n'
    await delay(10)
  }
}

const problemIn = (said: string) => {
  const [head = '', body = ''] = said.split('\r\n\r\n')
  return { status: head.split('\r\n')[0], head, body: JSON.parse(body) }
}

t.test('what is not HTTP is answered with a problem, and the connection closed', async (t) => {
  const { open } = await listen(t)
  const url = await open()
  const { status, head, body } = problemIn(await talk(url, 'NONSENSE\r\n\r\n'))
  t.equal(status, 'HTTP/1.1 400 Bad Request')
  t.match(head, 'Content-Type: application/problem+json')
  t.match(head, `X-Request-Id: ${body.requestId}`)
  t.equal(isProblem(body), true)
})

t.test('headers that are too large are answered with a problem', async (t) => {
  const { open } = await listen(t)
  const url = await open()
  const { status, body } = problemIn(await talk(url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`))
  t.equal(status, 'HTTP/1.1 431 Request Header Fields Too Large')
  t.equal(body.type, '/docs/problems/headers-too-large')
})

t.test('a request for two hosts is refused, and the connection closed', async (t) => {
  const { open } = await listen(t)
  const said = await talk(await open(), 'GET /livez HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n')
  const { status, head, body } = problemIn(said)
  t.equal(status, 'HTTP/1.1 400 Bad Request')
  t.match(head, /connection: close/i)
  t.equal(isProblem(body), true)
})

t.test('whoever is slow is looked for every few seconds, and has a minute at most', async (t) => {
  const { service, open } = await listen(t)
  await open()
  const { headersTimeout, requestTimeout, connectionsCheckingInterval } = service.server as typeof service.server & {
    connectionsCheckingInterval: number
  }
  t.match(
    { headersTimeout, requestTimeout, connectionsCheckingInterval },
    {
      headersTimeout: 20_000,
      requestTimeout: 60_000,
      connectionsCheckingInterval: 5_000,
    },
  )
})

t.test('headers that trickle in are given up with a problem, though each byte comes in time', async (t) => {
  const { service, open } = await listen(t)
  Object.assign(service.server, { headersTimeout: 300, connectionsCheckingInterval: 100 })
  const socket = connect(Number(new URL(await open()).port), '127.0.0.1')
  let said = ''
  socket.setEncoding('utf8').on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => undefined)
  socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nX-Slow: ')
  const drip = setInterval(() => socket.writable && socket.write('x'), 50)
  await once(socket, 'close')
  clearInterval(drip)
  t.equal(problemIn(said).status, 'HTTP/1.1 408 Request Timeout')
})

t.test('a request that never ends is given up with a problem', async (t) => {
  const { service, open } = await listen(t, { requestTimeoutMs: 300 })
  Object.assign(service.server, { headersTimeout: 300, connectionsCheckingInterval: 100 })
  const url = await open()
  const slow = talk(
    url,
    'POST /api/widgets HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nContent-Type: application/json\r\n\r\n{',
  )
  const { status, body } = problemIn(await slow)
  t.equal(status, 'HTTP/1.1 408 Request Timeout')
  t.equal(isProblem(body), true)
})

t.test('an overloaded service refuses work before it begins, but answers probes', async (t) => {
  const { service, open } = await listen(t, { maxEventLoopDelayMs: 20 })
  let runs = 0
  implement(service, findReceipt, async () => {
    runs += 1
    return { status: 204 }
  })
  const url = await open()
  const block = setInterval(() => {
    const end = performance.now() + 150
    while (performance.now() < end);
  }, 1)
  t.teardown(() => clearInterval(block))
  const ask = () => fetch(`${url}/api/receipts/lookup`, { method: 'POST' })
  while ((await ask()).status !== 503);
  runs = 0
  const answer = await ask()
  t.equal(answer.status, 503)
  t.match(answer.headers.get('retry-after'), /^\d+$/)
  t.equal(isProblem(await answer.json()), true)
  t.equal(runs, 0)
  for (const probe of ['/livez', '/readyz', '/metrics']) t.equal((await fetch(`${url}${probe}`)).status, 200, probe)
})

t.test('a stream of lines is taken as it comes and answered as it goes', async (t) => {
  const { service, open } = await listen(t)
  implementRaw(service, importWidgets, ({ stream }, reply) => {
    const results = async function* () {
      for await (const chunk of stream) yield `got ${chunk.length}\n`
    }
    return reply.type('application/x-ndjson').send(Readable.from(results()))
  })
  implement(service, suggestWidget, async () => ({ status: 201, body: widget('1') }))
  const url = await open()
  const post = (body: string, type: string, path = '/api/widgets/import') =>
    fetch(url + path, { method: 'POST', body, headers: { 'content-type': type } })
  const answer = await post('{"a":1}\n', 'application/x-ndjson')
  t.equal(answer.status, 200)
  t.equal(answer.headers.get('cache-control'), 'no-store')
  t.equal(await answer.text(), 'got 8\n')
  t.equal((await post('{}', 'application/json')).status, 415, 'another media type')
  t.equal((await post('{}', 'application/x-ndjson', '/api/suggestions')).status, 415, 'another route')
  t.equal((await post('{}', 'application/x-ndjson; charset=latin1')).status, 415, 'another charset')
  t.equal((await post('{}', 'application/x-ndjson; charset=utf-8')).status, 200)
  const zipped = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' }
  const refused = await fetch(`${url}/api/widgets/import`, { method: 'POST', body: gzipSync('{}'), headers: zipped })
  t.equal(refused.status, 415, 'compressed')
  t.equal((await post('x'.repeat(1_001), 'application/x-ndjson')).status, 413)
  t.equal((await post(JSON.stringify(widgetWrite), 'application/json', '/api/suggestions')).status, 201)
})

t.test('a stream that turns out to be too long fails with 413', async (t) => {
  const { service, open } = await listen(t)
  implementRaw(service, importWidgets, async ({ stream }) => {
    for await (const _chunk of stream);
    return 'done'
  })
  const url = await open()
  const chunks = async function* () {
    for (let index = 0; index < 20; index += 1) yield Buffer.alloc(100)
  }
  const answer = await fetch(`${url}/api/widgets/import`, {
    method: 'POST',
    body: Readable.from(chunks()) as never,
    headers: { 'content-type': 'application/x-ndjson' },
    duplex: 'half',
  } as RequestInit)
  t.equal(answer.status, 413)
  t.equal(isProblem(await answer.json()), true)
})

t.test('a caller who hangs up in the middle of a body is not taken for the end of it', async (t) => {
  const { service, open } = await listen(t)
  const outcome = Promise.withResolvers<string>()
  implementRaw(service, importWidgets, async ({ stream, signal }) => {
    try {
      for await (const _chunk of stream);
      outcome.resolve('ended')
    } catch {
      outcome.resolve(signal.aborted ? 'failed, signal aborted' : 'failed')
    }
    return ''
  })
  const url = await open()
  const upload = request(`${url}/api/widgets/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })
  upload.on('error', () => undefined)
  upload.write('{}\n')
  setTimeout(() => upload.destroy(), 100)
  t.match(await outcome.promise, /^failed/)
})

const follow = (service: Parameters<typeof implementRaw>[0], ended: (reason: string) => void) =>
  implementRaw(service, followWidgets, ({ signal }, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.raw.write('data: first\n\n')
    signal.addEventListener('abort', () => {
      ended(String(signal.reason.message))
      reply.raw.end('retry: 1000\n\n')
    })
  })

t.test('a follower who hangs up ends the stream', async (t) => {
  const { service, open } = await listen(t)
  const ended = Promise.withResolvers<string>()
  follow(service, ended.resolve)
  const url = await open()
  const leaving = new AbortController()
  const answer = await fetch(`${url}/api/widgets/events`, { signal: leaving.signal })
  await answer.body?.getReader().read()
  leaving.abort()
  t.equal(await ended.promise, 'The caller has hung up')
})

t.test('who hangs up in mid-stream leaves a line in the log, without their token, headers and query', async (t) => {
  const { service, lines } = await startWidgets(t, { config: { logLevel: 'debug' } })
  implementRaw(service, followWidgets, async (_context, reply) => {
    reply.type('text/event-stream')
    return reply.send(Readable.from(endlessly(), { objectMode: false }))
  })
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const headers = { authorization: 'Bearer k1~1~secret-bearer', 'x-note': 'secret-note' }
  const asking = get(`${url}/api/widgets/events`, { headers })
  const [response] = await once(asking, 'response')
  await once(response, 'data')
  asking.destroy()
  while (!lines.some(({ msg }) => /premature/.test(msg))) await delay(10)
  t.notMatch(JSON.stringify(lines), /secret-/)
})

t.test('a caller who hangs up does not spoil the work that others wait for', async (t) => {
  const { service, open } = await listen(t)
  const started = Promise.withResolvers<void>()
  implement(service, getWidget, async ({ params, signal }) => {
    started.resolve()
    await delay(500, undefined, { signal })
    return { status: 200, body: widget(params.id) }
  })
  const url = await open()
  const leaving = new AbortController()
  const first = fetch(`${url}/api/widgets/1`, { signal: leaving.signal }).catch(() => undefined)
  await started.promise
  const second = fetch(`${url}/api/widgets/1`)
  await delay(100)
  leaving.abort()
  await first
  t.equal((await second).status, 200)
})

t.test('HEAD of a stream answers as GET does, and begins none', async (t) => {
  const { service, open } = await listen(t)
  let frames = 0
  async function* endless() {
    for (; ; frames += 1) yield 'data: {}\n\n'
  }
  implementRaw(service, followWidgets, async (_context, reply) =>
    reply.type('text/event-stream').send(Readable.from(endless())),
  )
  implement(service, getWidget, async () => ({ status: 200, body: widget('events') }))
  const url = await open()
  const answer = await fetch(`${url}/api/widgets/events`, { method: 'HEAD' })
  t.equal(answer.status, 200)
  t.match(answer.headers.get('content-type'), 'text/event-stream')
  t.equal(answer.headers.get('cache-control'), 'no-store')
  t.equal(await answer.text(), '')
  t.equal(frames, 0)
  t.equal((await fetch(`${url}/api/widgets/events?a=1`, { method: 'POST' })).headers.get('allow'), 'GET, HEAD')
})

t.test('closing finishes what runs, ends streams, says that it is not ready, and accepts nothing new', async (t) => {
  const { service, open } = await listen(t, { config: { drainDelayMs: 3000 } })
  const order: string[] = []
  const started = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  implement(service, findReceipt, async () => {
    started.resolve()
    await release.promise
    order.push('request finished')
    return { status: 204 }
  })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  follow(service, (reason) => order.push(`stream ended: ${reason}`))
  service.addHook('onClose', async () => void order.push('closed'))
  const url = await open()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const statusOf = (path: string) =>
    new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
      get(`${url}${path}`, { agent }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode, connection: answer.headers.connection }))
      }).on('error', reject)
    })
  t.match(await statusOf('/readyz'), { status: 200, connection: 'keep-alive' })
  const stream = (await fetch(`${url}/api/widgets/events`)).text()
  const running = fetch(`${url}/api/receipts/lookup`, { method: 'POST' })
  await started.promise
  const closing = service.close()
  await delay(50)
  t.match(await statusOf('/readyz'), { status: 503, connection: 'close' })
  t.match(await statusOf('/livez'), { status: 200 })
  t.equal((await fetch(`${url}/api/widgets/1`)).status, 200, 'still served while routers notice')
  t.match(await stream, 'retry: 1000')
  release.resolve()
  t.equal((await running).status, 204)
  await closing
  t.same(order, ['stream ended: The service is stopping', 'request finished', 'closed'])
  await t.rejects(fetch(`${url}/livez`))
})
