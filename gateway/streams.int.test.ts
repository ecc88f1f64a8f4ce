import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { freePort } from '@techshop/process-supervisor/ports'
import t from 'tap'
import { faultsOfProblem } from './problem-schema.ts'
import { readAll, startTestGateway } from './test-gateway.ts'

/** A stream at the service that says nothing more. */
const followed = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
}

const openMany = async (port: number, count: number, target: (n: number) => string) => {
  const streams: Awaited<ReturnType<typeof open>>[] = []
  for (let from = 0; from < count; from += 100) {
    const size = Math.min(100, count - from)
    streams.push(...(await Promise.all(Array.from({ length: size }, (_, n) => open(port, target(from + n))))))
  }
  return streams
}

const open = async (port: number, target: string): Promise<[ClientRequest, IncomingMessage]> => {
  const sent = request({ host: '127.0.0.1', port, path: target, agent: false }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  return [sent, response]
}

t.test('events arrive one by one while the stream stays open', async (t) => {
  for (const target of ['/api/orders/events', '/api/orders/0198c0de-0000-7000-8000-000000000000/events']) {
    let send: (text: string) => void = () => {}
    let ended: Promise<unknown> = Promise.resolve()
    const gateway = await startTestGateway({
      orders: [
        (_, response) => {
          response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
          send = (text) => response.write(text)
          ended = once(response, 'close')
        },
      ],
    })
    const [sent, response] = await open(gateway.port, target)
    response.setEncoding('utf8')
    for (const text of ['data: 1\n\n', 'data: 2\n\n']) {
      send(text)
      t.equal(((await once(response, 'data')) as [string])[0], text, target)
    }
    sent.destroy()
    await ended
    t.pass('a follower that leaves ends the stream at the service')
    await gateway.close()
  }
})

t.test(
  'an import reaches the service while it is still being sent, beyond 256 KiB, and results come back meanwhile',
  async (t) => {
    let bytes = 0
    const gateway = await startTestGateway({
      catalog: [
        async (incoming, response) => {
          response.writeHead(200, { 'content-type': 'application/x-ndjson' })
          for await (const chunk of incoming) {
            bytes += chunk.length
            response.write('{"line":1}\n')
          }
          response.end('{"done":true}\n')
        },
      ],
    })
    t.teardown(() => gateway.close())
    const sent = request({
      host: '127.0.0.1',
      port: gateway.port,
      path: '/api/products/import',
      method: 'POST',
      agent: false,
    })
    sent.write('first line\n')
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    const [first] = await once(response, 'data')
    t.match(String(first), '{"line":1}')
    sent.end(Buffer.alloc(1024 * 1024, 'x'))
    t.match(await readAll(response), '{"done":true}')
    t.equal(bytes, 1024 * 1024 + 11)
  },
)

t.test('a service that never answers is a 504 problem', { timeout: 60_000 }, async (t) => {
  const gateway = await startTestGateway({ categories: [() => {}] })
  t.teardown(() => gateway.close())
  const answer = await gateway.ask('/api/categories/a', { method: 'POST', body: '{}' })
  t.same(faultsOfProblem(answer, 'gateway-timeout'), [])
})

t.test('files', async (t) => {
  const directory = mkdtempSync(path.join(tmpdir(), 'assets-'))
  t.teardown(() => rmSync(directory, { recursive: true }))
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true })
    writeFileSync(path.join(directory, name), content)
  }
  write('docs/index.html', 'reference')
  write('docs/problems/not-found.html', 'not found explained')
  write('docs/problems/index.html', 'all problems')
  write('build/app-1a2b.js', 'plain')
  write('build/app-1a2b.js.gz', gzipSync('plain'))
  write('products/laptop.svg', '<svg/>')
  const assets = Object.fromEntries(
    ['docs', 'build', 'products'].map((it) => [it === 'docs' ? '/docs/' : `/assets/${it}/`, path.join(directory, it)]),
  )
  const gateway = await startTestGateway({}, { assets })
  t.teardown(() => gateway.close())

  t.test('a page is found without extension and without trailing slash', async (t) => {
    t.equal((await gateway.ask('/docs/')).body, 'reference')
    t.equal((await gateway.ask('/docs')).headers.location, '/docs/')
    for (const target of ['/docs/problems', '/docs/problems/'])
      t.equal((await gateway.ask(target)).body, 'all problems')
    const page = await gateway.ask('/docs/problems/not-found')
    t.equal(page.body, 'not found explained')
    t.match(page.headers['content-type'], 'text/html; charset=utf-8')
    t.match(page.headers['content-security-policy'], /script-src 'self'; style-src 'self' 'unsafe-inline'/)
    t.same(faultsOfProblem(await gateway.ask('/docs/problems/nothing'), 'not-found'), [])
  })

  t.test('names with a hash are kept for a year, pictures of products for a day', async (t) => {
    t.match((await gateway.ask('/assets/build/app-1a2b.js')).headers['cache-control'], 'max-age=31536000, immutable')
    const picture = await gateway.ask('/assets/products/laptop.svg')
    t.match(picture.headers['cache-control'], 'max-age=86400')
    t.equal(picture.headers['content-type'], 'image/svg+xml')
    t.match(picture.headers['content-security-policy'], 'sandbox')
    t.equal((await gateway.ask('/assets/products/none.svg')).headers['cache-control'], 'no-store')
  })

  t.test('a file that was compressed beforehand is sent so', async (t) => {
    const answer = await gateway.ask('/assets/build/app-1a2b.js', { headers: { 'accept-encoding': 'gzip' } })
    t.equal(answer.headers['content-encoding'], 'gzip')
    t.equal(answer.headers['x-content-type-options'], 'nosniff')
  })

  t.test('a file can only be read', async (t) => {
    t.same(faultsOfProblem(await gateway.ask('/docs/', { method: 'POST' }), 'method-not-allowed'), [])
  })
})

t.test('floods are answered with a 429 problem, unless loopback is exempt', async (t) => {
  const flood = async (rateLimits: boolean) => {
    const gateway = await startTestGateway({ catalog: [(_, response) => response.end()] }, { rateLimits })
    const answers = await Promise.all(Array.from({ length: 700 }, () => gateway.ask('/api/catalog/health')))
    await gateway.close()
    return answers.filter(({ status }) => status === 429)
  }
  const refused = await flood(true)
  t.ok(refused.length > 0)
  for (const answer of refused.slice(0, 1)) t.same(faultsOfProblem(answer, 'too-many-requests'), [])
  t.equal(refused[0]?.headers['retry-after'], '1')
  t.equal((await flood(false)).length, 0)
})

t.test(
  'one address follows at most 50 event streams at once, of whatever kind, and may again when one has ended',
  async (t) => {
    const gateway = await startTestGateway({ orders: [(_, response) => void followed(response)] }, { rateLimits: true })
    t.teardown(() => gateway.close())
    const targets = ['/api/orders/events', '/api/orders/0198c0de-0000-7000-8000-000000000000/events']
    const streams = await openMany(gateway.port, 60, (n) => targets[n % 2] as string)
    const accepted = streams.filter(([, { statusCode }]) => statusCode === 200)
    t.equal(accepted.length, 50)
    const refused = streams.find(([, { statusCode }]) => statusCode !== 200)
    t.equal(refused?.[1].statusCode, 429)
    t.equal(refused?.[1].headers['retry-after'], '1')
    t.equal((await gateway.ask('/health')).status, 200, 'other requests of the address go on')
    accepted[0]?.[0].destroy()
    while ((await open(gateway.port, '/api/orders/events'))[1].statusCode !== 200) await delay(20)
  },
)

t.test('all addresses together follow at most 3,000 event streams', { timeout: 120_000 }, async (t) => {
  const gateway = await startTestGateway({ orders: [(_, response) => void followed(response)] }, {})
  t.teardown(() => gateway.close())
  const streams = await openMany(gateway.port, 3_010, () => '/api/orders/events')
  t.equal(streams.filter(([, { statusCode }]) => statusCode === 200).length, 3_000)
  t.equal(streams.filter(([, { statusCode }]) => statusCode === 429).length, 10)
  for (const [sent] of streams) sent.destroy()
})

t.test('one address has at most 200 requests under way', async (t) => {
  const waiting: ServerResponse[] = []
  const gateway = await startTestGateway({ catalog: [(_, response) => waiting.push(response)] }, { rateLimits: true })
  t.teardown(() => gateway.close())
  const answers = Array.from({ length: 210 }, () => gateway.ask('/api/catalog/health'))
  const statuses = answers.map((answer) => answer.then(({ status }) => status))
  let refused = 0
  for (const status of statuses) void status.then((it) => (refused += it === 429 ? 1 : 0))
  while (waiting.length + refused < 210) await delay(20)
  t.equal(waiting.length, 200)
  for (const response of waiting) response.end()
  t.equal((await Promise.all(statuses)).filter((status) => status === 429).length, 10)
})

t.test('the address that the storefront names is believed on its own listener alone', async (t) => {
  const port = await freePort()
  const seen: unknown[] = []
  const gateway = await startTestGateway(
    {
      catalog: [
        (incoming, response) => {
          seen.push(incoming.headers['x-forwarded-for'])
          response.end()
        },
      ],
    },
    { trustedListener: { host: '127.0.0.1', port } },
  )
  t.teardown(() => gateway.close())
  for (const to of [port, gateway.port]) {
    const sent = request({
      host: '127.0.0.1',
      port: to,
      path: '/api/catalog/health',
      agent: false,
      headers: { 'x-forwarded-for': '203.0.113.7' },
    }).end()
    const [response] = (await once(sent, 'response')) as [IncomingMessage]
    await readAll(response)
  }
  t.same(seen, ['203.0.113.7', '127.0.0.1'])
})

t.test('the log goes on in a new file when Nginx is told so, and no line is lost', async (t) => {
  const gateway = await startTestGateway({}, {})
  t.teardown(() => gateway.close())
  const log = path.join(gateway.runtimeDir, 'access.log')
  const ask = (id: string) => gateway.ask('/api/nothing', { headers: { 'x-request-id': id } })
  await ask('before')
  renameSync(log, `${log}.1`)
  process.kill(Number(readFileSync(path.join(gateway.runtimeDir, 'nginx.pid'), 'utf8')), 'SIGUSR1')
  while (!existsSync(log)) await delay(20)
  // The worker is told by the master, a moment later.
  while (!readFileSync(log, 'utf8').includes('after')) await ask('after')
  t.match(readFileSync(`${log}.1`, 'utf8'), 'before')
})

t.test('a request is in the log a moment later, with neither query nor whole address', async (t) => {
  const gateway = await startTestGateway({}, {})
  t.teardown(() => gateway.close())
  await gateway.ask('/api/nothing?email=someone@example.org', { headers: { 'x-request-id': 'logged-1' } })
  const read = () => readFileSync(path.join(gateway.runtimeDir, 'access.log'), 'utf8')
  const answeredAt = performance.now()
  while (!read().includes('logged-1')) await delay(20)
  t.ok(performance.now() - answeredAt < 3_000)
  const line = read()
    .split('\n')
    .find((it) => it.includes('logged-1')) as string
  const { path: loggedPath, network, status } = JSON.parse(line)
  t.same({ loggedPath, network, status }, { loggedPath: '/api/nothing', network: '127.0.0.0', status: 404 })
  t.notMatch(line, 'someone')
})
