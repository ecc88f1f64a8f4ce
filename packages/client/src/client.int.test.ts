import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import t, { type Test } from 'tap'
import { createClient } from './client.ts'
import { ConnectionError, isProblem, OversizedAnswerError, ProblemError } from './problem-error.ts'
import type { TokenSource } from './transport.ts'

interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type Answer = (response: ServerResponse, seen: Seen) => void

/** A real server that gives the listed answers in turn, the last one again and again, and notes what it was asked. */
const serve = async (t: Test, ...answers: [Answer, ...Answer[]]) => {
  const requests: Seen[] = []
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request
    const seen = { method, url, headers, body: await text(request) }
    const answer = answers[Math.min(requests.push(seen), answers.length) - 1]
    answer?.(response, seen)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { requests, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))

const problem = (status: number, name: string, members: object = {}, headers: Record<string, string> = {}) =>
  json(
    status,
    { type: `/docs/problems/${name}`, title: name, status, detail: 'because', requestId: 'r-1', ...members },
    { ...headers, 'content-type': 'application/problem+json' },
  )

const hangUp: Answer = (response) => response.destroy()

const order = { id: 'o-1', number: 'TS-0000-0000', status: 'pending', version: 1 }
const orderRequest = {
  customer: { name: 'Ada', email: 'ada@example.com' },
  shippingAddress: { line1: '1 Row', city: 'London', postalCode: 'N1', country: 'GB' },
  items: [{ sku: 'A-1', quantity: 1 }],
}

t.test('a problem becomes an error with everything that it says', async (t) => {
  const errors = [{ pointer: '/customer/email', message: 'must be an e-mail address' }]
  const { baseUrl } = await serve(t, problem(400, 'invalid-request', { errors, hint: 'x' }, { 'retry-after': '7' }))
  const error = await createClient({ baseUrl })
    .orders.lookUp('TS', 'x')
    .catch((e) => e)
  t.ok(error instanceof ProblemError)
  t.match(error, {
    type: '/docs/problems/invalid-request',
    problem: 'invalid-request',
    status: 400,
    detail: 'because',
    requestId: 'r-1',
    errors,
    extensions: { hint: 'x' },
    retryAfterMs: 7000,
  })
  t.ok(isProblem(error, 'not-found', 'invalid-request'))
  t.notOk(isProblem(error, 'not-found'))
  t.notOk(isProblem(new Error('invalid-request'), 'invalid-request'))
})

t.test('an error page that is no problem document still becomes a typed error', async (t) => {
  const { baseUrl } = await serve(t, (response) => response.writeHead(404, { 'x-request-id': 'r-2' }).end('<html>'))
  const error = await createClient({ baseUrl })
    .products.get('x')
    .catch((e) => e)
  t.match(error, { name: 'ProblemError', status: 404, type: 'about:blank', requestId: 'r-2', errors: [] })
})

t.test('a read returns the resource with its tag, and a write sends the tag back', async (t) => {
  const { baseUrl, requests } = await serve(t, json(200, { id: 'p-1', name: 'A' }, { etag: '"3-abc"' }))
  const client = createClient({ baseUrl, token: 'staff', headers: { 'x-forwarded-for': '203.0.113.9' } })
  const read = await client.products.get('a slug/with?marks')
  t.equal(read.data.name, 'A')
  t.equal(read.etag, '"3-abc"')
  await client.products.update(read, { name: 'B' })
  t.match(requests, [
    { method: 'GET', url: '/api/products/a%20slug%2Fwith%3Fmarks' },
    {
      method: 'PATCH',
      headers: { 'if-match': '"3-abc"', authorization: 'Bearer staff', 'x-forwarded-for': '203.0.113.9' },
      body: '{"name":"B"}',
    },
  ])
})

t.test('a resource that is known and has not changed is not sent again', async (t) => {
  const unchanged: Answer = (response) => response.writeHead(304, { etag: '"3-abc"' }).end()
  const { baseUrl, requests } = await serve(
    t,
    json(200, { id: 'p-1', name: 'A' }, { etag: '"3-abc"' }),
    unchanged,
    json(200, { id: 'p-1', name: 'B' }, { etag: '"4-def"' }),
  )
  const { products } = createClient({ baseUrl })
  const first = await products.get('p-1')
  t.equal(await products.get('p-1', { known: first }), first)
  t.match(await products.get('p-1', { known: first }), { data: { name: 'B' }, etag: '"4-def"' })
  t.same(
    requests.map((request) => request.headers['if-none-match']),
    [undefined, '"3-abc"', '"3-abc"'],
  )
})

t.test('a lost connection, a duplicate in progress and an overload cost no order and make no second one', async (t) => {
  const { baseUrl, requests } = await serve(
    t,
    hangUp,
    problem(409, 'request-in-progress', {}, { 'retry-after': '0' }),
    problem(503, 'unavailable', {}, { 'retry-after': '0' }),
    json(201, { ...order, accessToken: 't' }, { etag: '"1-a"' }),
  )
  const { data } = await createClient({ baseUrl }).orders.place(orderRequest, { waitSeconds: 2 })
  t.equal(data.accessToken, 't')
  t.equal(requests.length, 4)
  t.equal(new Set(requests.map((request) => request.headers['idempotency-key'])).size, 1)
  t.ok(String(requests[0]?.headers['idempotency-key']).length >= 16)
  t.ok(requests.every((request) => request.headers.prefer === 'wait=2'))
  t.same(JSON.parse(requests[3]?.body ?? ''), orderRequest)
})

t.test('an answer that breaks off half-way is asked for again', async (t) => {
  const half: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"items":')
    setImmediate(() => response.destroy())
  }
  const { baseUrl, requests } = await serve(t, half, json(200, { items: [], nextCursor: null }))
  t.same((await createClient({ baseUrl }).products.page()).items, [])
  t.equal(requests.length, 2)
})

t.test('two orders get two keys, a key of the caller is kept', async (t) => {
  const { baseUrl, requests } = await serve(t, json(201, order))
  const { orders } = createClient({ baseUrl })
  await orders.place(orderRequest)
  await orders.place(orderRequest)
  await orders.place(orderRequest, { idempotencyKey: 'mine' })
  const keys = requests.map((request) => request.headers['idempotency-key'])
  t.equal(new Set(keys).size, 3)
  t.equal(keys[2], 'mine')
})

t.test('a write without a key is sent once, whatever happens to it', async (t) => {
  const { baseUrl, requests } = await serve(t, hangUp, json(200, {}))
  await t.rejects(createClient({ baseUrl }).products.update({ data: { id: 'p' }, etag: '"1-a"' }, {}), ConnectionError)
  t.equal(requests.length, 1)
})

t.test('a refusal is not repeated', async (t) => {
  const { baseUrl, requests } = await serve(t, problem(409, 'price-changed'))
  await t.rejects(createClient({ baseUrl }).orders.place(orderRequest), { message: /price-changed/ })
  t.equal(requests.length, 1)
})

t.test('a list is walked to its end, page by page, with its filters', async (t) => {
  const { baseUrl, requests } = await serve(
    t,
    json(200, { items: [{ id: '1' }, { id: '2' }], nextCursor: 'next' }),
    json(200, { items: [{ id: '3' }], nextCursor: null }),
  )
  const ids: string[] = []
  const query = { category: 'laptops', attribute: ['brand:Acme', 'brand:Aurora'], inStock: true }
  for await (const product of createClient({ baseUrl }).products.list(query)) {
    if (product.id === '2') t.equal(requests.length, 1, 'the second page is not asked for before it is needed')
    ids.push(product.id)
  }
  t.same(ids, ['1', '2', '3'])
  const [first, second] = requests.map((request) => new URL(request.url, baseUrl).searchParams)
  t.same(first?.getAll('attribute'), ['brand:Acme', 'brand:Aurora'])
  t.equal(first?.get('cursor'), null)
  t.equal(second?.get('cursor'), 'next')
  t.equal(second?.get('inStock'), 'true')
})

t.test('a server that says nothing is given up on, and a caller may stop waiting', async (t) => {
  const { baseUrl } = await serve(t, () => undefined)
  const client = createClient({ baseUrl, timeoutMs: 50, retry: { maxAttempts: 2 } })
  await t.rejects(client.products.page(), ConnectionError)
  const stop = new AbortController()
  const waiting = client.products.page({}, { signal: stop.signal, timeoutMs: 60_000 })
  stop.abort(new Error('enough'))
  await t.rejects(waiting, { message: 'enough' })
})

const event = (version: number, status: string) =>
  `event: order\nid: ${version}\ndata: ${JSON.stringify({ ...order, version, status })}\n\n`

const stream =
  (...chunks: string[]): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const chunk of chunks) response.write(chunk)
    response.end()
  }

t.test('following an order survives a broken stream, skips what it knows and ends with the order', async (t) => {
  const { baseUrl, requests } = await serve(
    t,
    stream('retry: 10\n\n', ':heartbeat\n\n', event(1, 'pending').slice(0, 20), event(1, 'pending').slice(20)),
    problem(503, 'unavailable'),
    stream('retry: 10\n\n', event(1, 'pending'), event(2, 'confirmed'), event(3, 'cancelled')),
  )
  const client = createClient({ baseUrl, retry: { maxAttempts: 1 } })
  const statuses: string[] = []
  for await (const seen of client.orders.follow('o-1', 'its~own~token')) statuses.push(seen.status)
  t.same(statuses, ['pending', 'confirmed', 'cancelled'])
  t.ok(requests.every((request) => request.headers.authorization === 'Bearer its~own~token'))
  t.notOk(requests.some((request) => request.url.includes('token')))
})

t.test('following an order that is not there fails at once', async (t) => {
  const { baseUrl, requests } = await serve(t, problem(404, 'not-found'))
  await t.rejects(createClient({ baseUrl }).orders.follow('o-1', 'wrong').next(), { message: /not-found/ })
  t.equal(requests.length, 1)
})

t.test('a follower can stop in the middle of a silent stream', async (t) => {
  const silent: Answer = (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(event(1, 'pending'))
  }
  const { baseUrl } = await serve(t, silent)
  const stop = new AbortController()
  const following = createClient({ baseUrl }).orders.follow('o-1', 'token', { signal: stop.signal })
  t.equal((await following.next()).value?.status, 'pending')
  const next = following.next()
  stop.abort(new Error('enough'))
  await t.rejects(next, { message: 'enough' })
})

t.test('an import yields the result of each line, wherever the chunks are cut', async (t) => {
  const lines = '{"line":1,"outcome":"created"}\n\n{"line":2,"outcome":"failed"}'
  const { baseUrl, requests } = await serve(t, (response) => {
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    response.write(lines.slice(0, 10))
    setImmediate(() => response.end(lines.slice(10)))
  })
  const outcomes: string[] = []
  const file = { body: '{"slug":"a"}\n{"slug":"b"}\n', contentType: 'application/x-ndjson' } as const
  for await (const result of createClient({ baseUrl }).products.import(file)) outcomes.push(result.outcome)
  t.same(outcomes, ['created', 'failed'])
  t.match(requests[0], {
    url: '/api/products/import',
    headers: { 'content-type': 'application/x-ndjson' },
    body: file.body,
  })
})

t.test('a token may be on its way, or be fetched anew for every request', async (t) => {
  const { requests, baseUrl } = await serve(t, json(200, { items: [], nextCursor: null }))
  const sent = async (token: TokenSource, own?: () => Promise<string>) => {
    const client = createClient({ baseUrl, token })
    await client.products.page({}, own ? { token: own } : {})
    return requests.at(-1)?.headers.authorization
  }
  t.equal(await sent('plain'), 'Bearer plain')
  t.equal(await sent(Promise.resolve('promised')), 'Bearer promised')
  t.equal(await sent(() => 'asked'), 'Bearer asked')
  t.equal(await sent(async () => 'fetched'), 'Bearer fetched')
  t.equal(await sent(async () => undefined), undefined)
  t.equal(await sent('client', async () => 'call'), 'Bearer call')
  let count = 0
  const client = createClient({ baseUrl, token: async () => `t-${++count}` })
  await client.products.page()
  await client.products.page()
  t.equal(requests.at(-1)?.headers.authorization, 'Bearer t-2')
})

t.test('what is no token is never sent as one', async (t) => {
  const { requests, baseUrl } = await serve(t, json(200, { items: [], nextCursor: null }))
  for (const token of [{ token: 'a' }, async () => ({}), 42]) {
    await t.rejects(createClient({ baseUrl, token: token as never }).products.page(), TypeError)
  }
  await t.rejects(createClient({ baseUrl, token: () => Promise.reject(new Error('no token today')) }).products.page(), {
    message: 'no token today',
  })
  t.equal(requests.length, 0)
})

t.test('a problem that was told apart has the types of what it says', async (t) => {
  const items = [{ pointer: '/items/0/unitPrice', sku: 'A-1', unitPrice: { amount: 1, currency: 'USD' } }]
  const { baseUrl } = await serve(t, problem(409, 'price-changed', { items }))
  const error = await createClient({ baseUrl })
    .orders.place(orderRequest)
    .catch((e: unknown) => e)
  if (!isProblem(error, 'price-changed')) throw error
  const amounts: number[] = error.extensions.items.map(({ unitPrice }) => unitPrice.amount)
  t.same(amounts, [1])
  // @ts-expect-error of a problem that says no more than any
  if (isProblem(error, 'not-found')) t.fail(error.extensions.items.length)
})

t.test('a line or an event without an end is refused, and no more of it is read', async (t) => {
  let sentBytes = 0
  const endless =
    (contentType: string, start: string): Answer =>
    (response) => {
      response.writeHead(200, { 'content-type': contentType })
      response.write(start)
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536))) sentBytes += 65_536
      }
      response.on('drain', more)
      more()
    }
  const { baseUrl } = await serve(
    t,
    endless('application/x-ndjson', '{"slug":"'),
    endless('text/event-stream', 'event: order\ndata: {"id":"'),
  )
  const client = createClient({ baseUrl })
  const reads = {
    line: () => client.products.import({ body: '{}', contentType: 'application/x-ndjson' }).next(),
    event: () => client.orders.follow('o-1', 'token').next(),
  }
  for (const [part, read] of Object.entries(reads)) {
    sentBytes = 0
    const error = await read().catch((failure) => failure)
    t.ok(error instanceof OversizedAnswerError, `${part}: ${error}`)
    t.match(error.message, /has more than \d+ characters/)
    t.ok(sentBytes < 32 * 1024 * 1024, `${sentBytes} bytes`)
  }
})
