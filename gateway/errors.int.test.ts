import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { faultsOfProblem } from './problem-schema.ts'
import { startTestGateway } from './test-gateway.ts'

const gateway = await startTestGateway(
  {
    catalog: [(_, response) => response.end('{}')],
    categories: ['down'],
    orders: [(request) => request.socket.destroy()],
    storefront: ['down'],
  },
  { corsOrigins: ['https://partner.example'] },
)
t.teardown(() => gateway.close())

t.test('an unknown address of the API is a 404 problem', async (t) => {
  for (const target of ['/api', '/api/', '/api/nothing', '/api/productsandmore'])
    t.same(faultsOfProblem(await gateway.ask(target), 'not-found'), [], target)
})

t.test('metrics, probes and hidden files are nowhere to be found', async (t) => {
  for (const target of [
    '/metrics',
    '/livez',
    '/readyz',
    '//metrics',
    '/%6detrics',
    '/METRICS/',
    '/.env',
    '/a/.git/config',
    '/.error/html/404.html',
    '/.error/problem',
  ])
    t.same(faultsOfProblem(await gateway.ask(target), 'not-found'), [], target)
})

t.test('a body above 256 KiB is a 413 problem, one of exactly that size goes through', async (t) => {
  const post = (bytes: number) => gateway.ask('/api/products', { method: 'POST', body: Buffer.alloc(bytes, 'x') })
  t.same(faultsOfProblem(await post(256 * 1024 + 1), 'payload-too-large'), [])
  t.equal((await post(256 * 1024)).status, 200)
})

t.test('a service that is away is a 502 problem that says when to come back', async (t) => {
  const answer = await gateway.ask('/api/categories')
  t.same(faultsOfProblem(answer, 'bad-gateway'), [])
  t.equal(answer.headers['retry-after'], '1')
  t.equal(answer.headers['cache-control'], 'no-store')
})

t.test('a service that breaks off is a 502 problem', async (t) => {
  t.same(faultsOfProblem(await gateway.ask('/api/orders/1'), 'bad-gateway'), [])
})

t.test('too large headers are a 431 problem, a too long address a 414', async (t) => {
  const large = await gateway.ask('/api/products', { headers: { 'x-large': 'x'.repeat(7_000) } })
  t.same(faultsOfProblem(large, 'headers-too-large'), [])
  const many = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`x-large-${n}`, 'x'.repeat(2_500)]))
  t.same(faultsOfProblem(await gateway.ask('/api/products', { headers: many }), 'headers-too-large'), [])
  t.same(faultsOfProblem(await gateway.ask(`/api/products?q=${'x'.repeat(7_000)}`), 'uri-too-long'), [])
})

t.test('headers that the gateway lets through are small enough for a service', async (t) => {
  const headers = { a: 'x'.repeat(5_900), b: 'x'.repeat(5_900), c: 'x'.repeat(100) }
  t.equal((await gateway.ask('/api/products', { headers })).status, 200)
})

t.test('what is not HTTP is a 400 problem', async (t) => {
  const socket = connect(gateway.port, '127.0.0.1').setEncoding('utf8')
  socket.write('NONSENSE\r\n\r\n')
  const [text] = (await once(socket, 'data')) as [string]
  socket.destroy()
  t.match(text, 'application/problem+json')
  t.match(text, '"type":"/docs/problems/invalid-request"')
})

t.test('a method that nobody supports is a 405 problem that says which ones are', async (t) => {
  const trace = await gateway.ask('/api/products', { method: 'TRACE' })
  t.same(faultsOfProblem(trace, 'method-not-allowed'), [])
  t.equal(trace.headers.allow, 'GET, HEAD, POST, PATCH, DELETE, OPTIONS')
  for (const headers of [{}, { accept: 'text/html' }]) {
    const page = await gateway.ask('/somewhere', { method: 'TRACE', headers })
    t.equal(page.status, 405)
    t.equal(page.headers.allow, 'GET, HEAD')
  }
  t.equal((await gateway.ask('/api/nothing')).headers.allow, undefined)
})

/** What comes back for the bytes of a request, until the connection ends. */
const exchange = async (request: string): Promise<string> => {
  const socket = connect(gateway.port, '127.0.0.1').setEncoding('utf8')
  socket.write(request)
  let text = ''
  for await (const chunk of socket) text += chunk
  return text
}

t.test('a request of HTTP/1.0 needs no host', async (t) => {
  t.match(await exchange('GET /api/products HTTP/1.0\r\n\r\n'), /^HTTP\/1\.1 200 /)
})

t.test('a page gets a page, whichever header or address is too large to be read', async (t) => {
  const large = 'x'.repeat(7_000)
  const pages = [
    [431, await gateway.ask('/somewhere', { headers: { 'x-large': large, accept: 'text/html' } })],
    [431, await gateway.ask('/p/laptop', { headers: { accept: 'text/html', 'x-large': large } })],
    [414, await gateway.ask(`/search?q=${large}`, { headers: { accept: 'text/html' } })],
  ] as const
  for (const [status, answer] of pages) {
    t.equal(answer.status, status)
    t.match(answer.headers['content-type'], 'text/html')
    t.match(answer.body, new RegExp(`Error ${status}`))
  }
})

t.test('the log has the method that was asked with, whoever answers', async (t) => {
  const asked = [
    ['POST', '/api/products?method=413', 413],
    ['PATCH', '/api/categories/502', 502],
    ['DELETE', '/api/nothing/404', 404],
    ['TRACE', '/api/products/405', 405],
    ['GET', '/api/orders/502', 502],
    ['HEAD', '/api/products/200', 200],
  ] as const
  for (const [method, target, status] of asked) {
    const body = status === 413 ? Buffer.alloc(256 * 1024 + 1, 'x') : ''
    t.equal((await gateway.ask(target, { method, body, headers: { 'x-request-id': `log-${status}` } })).status, status)
  }
  const logged = async () =>
    (await readFile(path.join(gateway.runtimeDir, 'access.log'), 'utf8'))
      .split('\n')
      .filter((line) => line.includes('"requestId":"log-'))
      .map((line) => JSON.parse(line) as { method: string; path: string; status: number })
      .map(({ method, status }) => [method, status])
  while ((await logged()).length < asked.length) await delay(50)
  t.same(
    await logged(),
    asked.map(([method, , status]) => [method, status]),
  )
})

t.test('an origin that is configured may read an error of the gateway, another may not', async (t) => {
  const from = (origin: string) => gateway.ask('/api/nothing', { headers: { origin } })
  const partner = await from('https://partner.example')
  t.equal(partner.headers['access-control-allow-origin'], 'https://partner.example')
  t.match(partner.headers['access-control-expose-headers'], 'X-Request-Id')
  t.equal(partner.headers.vary, 'Origin')
  t.equal((await from('https://other.example')).headers['access-control-allow-origin'], undefined)
})

t.test('who asks for a page gets a page with the reference, in a strict policy', async (t) => {
  const answer = await gateway.ask('/somewhere', {
    headers: { accept: 'text/html,*/*;q=0.8', 'x-request-id': 'seen-1' },
  })
  t.equal(answer.status, 502)
  t.match(answer.headers['content-type'], 'text/html')
  t.match(answer.headers['content-security-policy'], /^default-src 'none'; style-src 'sha256-/)
  t.match(answer.body, /We will be right back[\s\S]*reference seen-1/)
})

t.test('who asks the API gets a problem, whatever it accepts', async (t) => {
  const answer = await gateway.ask('/api/nothing?a=b', { headers: { accept: 'text/html' } })
  t.same(faultsOfProblem(answer, 'not-found'), [])
})

t.test('/health answers by itself', async (t) => {
  const answer = await gateway.ask('/health')
  t.equal(answer.status, 200)
  t.same(JSON.parse(answer.body), { status: 'ok' })
  t.match(answer.headers['content-type'], 'application/json')
})
