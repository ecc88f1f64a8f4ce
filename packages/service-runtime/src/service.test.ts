import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { implementRaw } from './implement-raw.ts'
import { prom } from './metrics.ts'
import { ProblemError } from './problem.ts'
import { openApiText } from './service.ts'
import { createValidatorCompiler } from './validation.ts'
import {
  createWidget,
  editWidget,
  findReceipt,
  getReceipt,
  getWidget,
  importWidgets,
  listWidgets,
  startWidgets,
  suggestWidget,
  widget,
} from './widgets.fixture.ts'

const isProblem = createValidatorCompiler([InvalidMember])(Problem, 'body')

/** A service whose only operation fails as told. */
const failing = async (t: Test, error: unknown, options: Parameters<typeof startWidgets>[1] = {}) => {
  const { service, lines } = await startWidgets(t, { ...options, config: { logLevel: 'info', ...options.config } })
  implement(service, getReceipt, async () => {
    throw error
  })
  const answer = await service.inject({ url: '/api/receipts/1', headers: { authorization: 'Bearer secret-token' } })
  return { answer, lines }
}

t.test('a problem is answered as it was thrown', async (t) => {
  const priceChanged = { name: 'price-changed', status: 409, title: 'A price has changed' }
  const problem = new ProblemError(priceChanged, {
    detail: 'The price of AUR-14 is now 1,199.00.',
    extensions: { sku: 'AUR-14', unitPrice: { amount: 119900, currency: 'USD' } },
    headers: { 'retry-after': '3' },
  })
  const { answer } = await failing(t, problem)
  t.equal(answer.statusCode, 409)
  t.equal(answer.headers['retry-after'], '3')
  t.equal(answer.headers['content-type'], 'application/problem+json; charset=utf-8')
  t.equal(isProblem(answer.json()), true)
  t.same(answer.json(), {
    type: '/docs/problems/price-changed',
    title: 'A price has changed',
    status: 409,
    detail: 'The price of AUR-14 is now 1,199.00.',
    requestId: answer.headers['x-request-id'],
    sku: 'AUR-14',
    unitPrice: { amount: 119900, currency: 'USD' },
  })
})

t.test('a bug is a 500 that says nothing of the inside, and is logged under the request id', async (t) => {
  const { answer, lines } = await failing(t, new Error('password=hunter2', { cause: new Error('deep') }))
  t.equal(answer.statusCode, 500)
  t.notMatch(answer.body, 'hunter2')
  t.equal(isProblem(answer.json()), true)
  const line = lines.find(({ msg }) => msg === 'request failed')
  t.match(line, { level: 'error', requestId: answer.json().requestId, err: { message: 'password=hunter2' } })
  t.match(line, { err: { stack: String, cause: { message: 'deep' } } })
})

t.test('whatever else is thrown is a 500 too', async (t) => {
  for (const thrown of [
    Object.assign(new Error('teapot'), { statusCode: 418 }),
    'text',
    undefined,
    null,
    { statusCode: 404 },
  ]) {
    const { answer } = await failing(t, thrown)
    t.equal(answer.statusCode, 500, String(thrown))
    t.equal(isProblem(answer.json()), true)
  }
})

t.test('a service says which errors are infrastructure, and which problem its own ones are', async (t) => {
  const away = new Error('connect ECONNREFUSED 10.0.0.7')
  const classifyError = (error: unknown) => {
    if (error === away) return 'unavailable'
    return error instanceof RangeError ? new ProblemError('rule-violated', { detail: error.message }) : undefined
  }
  const { answer, lines } = await failing(t, away, { classifyError })
  t.equal(answer.statusCode, 503)
  t.match(answer.headers['retry-after'], /^\d+$/)
  t.notMatch(answer.body, '10.0.0.7')
  t.match(lines, [{ level: 'warn', err: { message: away.message } }])
  const own = await failing(t, new RangeError('A sku is named twice.'), { classifyError })
  t.match(own.answer.json(), { status: 422, detail: 'A sku is named twice.' })
})

t.test('an address where nothing is answers 404, one with other methods 405 with Allow', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async () => ({ status: 200, body: widget('1') }))
  implement(service, editWidget, async () => ({ status: 200, body: widget('1') }))
  const nothing = await service.inject('/api/nothing?email=ada@example.org')
  t.equal(nothing.statusCode, 404)
  t.equal(isProblem(nothing.json()), true)
  t.notMatch(nothing.body, 'ada@example.org')
  const wrong = await service.inject({ method: 'DELETE', url: '/api/widgets/1?x=1' })
  t.equal(wrong.statusCode, 405)
  t.equal(wrong.headers.allow, 'GET, HEAD, PATCH')
  t.match(wrong.json(), { type: '/docs/problems/method-not-allowed' })
  t.equal((await service.inject({ method: 'PATCH', url: '/api/widgets' })).statusCode, 404)
  t.equal((await service.inject('/api/widgets/%zz')).statusCode, 400)
  t.equal((await service.inject(`/api/widgets/${'x'.repeat(600)}`)).statusCode, 414)
})

t.test('a good X-Request-Id is kept, any other replaced', async (t) => {
  const { service } = await startWidgets(t)
  const idFor = async (given?: string) =>
    (await service.inject({ url: '/livez', headers: given === undefined ? {} : { 'x-request-id': given } })).headers[
      'x-request-id'
    ]
  t.equal(await idFor('abc-123'), 'abc-123')
  t.equal(await idFor('x'.repeat(128)), 'x'.repeat(128))
  for (const bad of [undefined, '', 'x'.repeat(129), 'a b', 'a\tb', 'é'])
    t.match(await idFor(bad), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/, String(bad))
  const problem = await service.inject({ url: '/nothing', headers: { 'x-request-id': 'abc-123' } })
  t.equal(problem.json().requestId, 'abc-123')
})

t.test('traces are joined, or begun', async (t) => {
  const { service, lines } = await startWidgets(t, { config: { logLevel: 'debug' } })
  const seen: string[] = []
  implement(service, findReceipt, async ({ traceparent, log }) => {
    seen.push(traceparent)
    log.info('found')
    return { status: 204 }
  })
  const find = (traceparent: string) =>
    service.inject({ method: 'POST', url: '/api/receipts/lookup', headers: { traceparent } })
  const given = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  await find(given)
  t.equal(seen[0], given)
  t.match(lines, [{ msg: 'found', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }, {}])
  for (const bad of ['', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`, given.toUpperCase()]) {
    await find(bad)
    t.match(seen.at(-1), /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/, bad)
    t.not(seen.at(-1), given)
  }
})

t.test('the log has the route and the outcome of what changed or failed, and nothing personal', async (t) => {
  const { service, lines } = await startWidgets(t, { config: { logLevel: 'info' } })
  implement(service, getReceipt, async ({ log }) => {
    log.info({ email: 'ada@example.org', order: { customer: { name: 'Ada' }, accessToken: 'k~1~x' } }, 'read')
    return { status: 200, body: widget('1') }
  })
  implement(service, findReceipt, async () => ({ status: 204 }))
  const headers = { authorization: 'Bearer k~1~secret' }
  await service.inject({ url: '/api/receipts/1?email=ada@example.org', headers })
  await service.inject({ method: 'POST', url: '/api/receipts/lookup?email=ada@example.org', headers })
  await service.inject({ url: '/api/receipts/a-very-long-receipt-number', headers })
  t.match(lines, [
    { msg: 'read', email: '[redacted]', order: { customer: '[redacted]', accessToken: '[redacted]' } },
    {
      msg: 'request completed',
      method: 'POST',
      route: '/api/receipts/lookup',
      status: 204,
      requestId: String,
      durationMs: Number,
    },
    { msg: 'request completed', method: 'GET', route: '/api/receipts/:id', status: 400 },
  ])
  t.equal(lines.length, 3)
  t.notMatch(JSON.stringify(lines), /ada@|Ada|secret|receipt-number/)
})

t.test('the detail of a database error, which quotes a row, is not logged', async (t) => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "customers_email_key"'), {
    code: '23505',
    constraint: 'customers_email_key',
    detail: 'Key (email)=(ada@example.org) already exists.',
  })
  const { lines } = await failing(t, error)
  t.match(lines, [{ err: { code: '23505', constraint: 'customers_email_key' } }, {}])
  t.notMatch(JSON.stringify(lines), 'ada@')
})

t.test('liveness is not readiness', async (t) => {
  let ready: () => Promise<boolean> = async () => true
  const { service } = await startWidgets(t, { ready: () => ready() })
  const statuses = async () => {
    const answers = await Promise.all(['/livez', '/readyz', '/api/widgets/health'].map((url) => service.inject(url)))
    return answers.map(({ statusCode }) => statusCode)
  }
  t.same(await statuses(), [200, 200, 200])
  t.same((await service.inject('/api/widgets/health')).json(), { status: 'ready' })
  const soon = () => new Promise((resolve) => setTimeout(resolve, 300))
  await soon()
  ready = async () => false
  t.same(await statuses(), [200, 503, 503])
  await soon()
  ready = () => Promise.reject(new Error('no route to host'))
  const answer = await service.inject('/readyz')
  t.equal(answer.statusCode, 503)
  t.match(answer.json(), { type: '/docs/problems/unavailable' })
  t.notMatch(answer.body, 'no route')
})

t.test('many probes at once are one check, and a check that hangs is a no', async (t) => {
  let checks = 0
  const { service } = await startWidgets(t, {
    ready: () => {
      checks += 1
      return new Promise(() => {})
    },
  })
  const answers = await Promise.all(Array.from({ length: 10 }, () => service.inject('/readyz')))
  t.equal(checks, 1)
  t.ok(answers.every(({ statusCode }) => statusCode === 503))
})

t.test('metrics count requests by route template, the process, and what the service adds', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async () => ({ status: 200, body: widget('1') }))
  new prom.Gauge({ name: 'widgets_made', help: 'Widgets made.', registers: [service.registry] }).set(7)
  await service.inject('/api/widgets/1')
  await service.inject('/api/widgets/2')
  const { body, headers } = await service.inject('/metrics')
  t.match(headers['content-type'], /^text\/plain/)
  t.match(body, /http_request_duration_seconds_count\{[^}]*route="\/api\/widgets\/:id"[^}]*\} 2/)
  t.match(body, /nodejs_eventloop_lag_seconds\{service="widgets"\}/)
  t.match(body, 'widgets_made{service="widgets"} 7')
  t.notMatch(body, 'route="/livez"')
})

t.test('each request is measured once, whoever answers it, and only those of routes', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async ({ params }) => {
    if (params.id === 'none') throw new ProblemError('not-found')
    return { status: 200, body: widget(params.id) }
  })
  implement(service, suggestWidget, async () => ({ status: 201, body: widget('1') }))
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const ask = async (path: string, init?: RequestInit) => (await fetch(url + path, init)).text()
  const { etag = '' } = (await service.inject('/api/widgets/1')).headers
  for (let copies = 0; copies < 3; copies += 1) await ask('/api/widgets/1')
  await ask('/api/widgets/1', { headers: { 'if-none-match': String(etag) } })
  await ask('/api/widgets/none')
  await ask('/api/suggestions', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })
  await ask('/api/suggestions', { method: 'POST', body: '<a/>', headers: { 'content-type': 'text/xml' } })
  for (const path of ['/nothing', '/livez', '/readyz', '/metrics']) await ask(path)
  const { body } = await service.inject('/metrics')
  const counted = [...body.matchAll(/^http_request_duration_seconds_count\{(.*)\} (\d+)$/gm)].map(
    ([, labels = '', count]) => {
      const label = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(labels)?.[1]
      return [label('method'), label('route'), label('status_code'), Number(count)]
    },
  )
  t.same(counted.sort(), [
    ['GET', '/api/widgets/:id', '200', 4],
    ['GET', '/api/widgets/:id', '304', 1],
    ['GET', '/api/widgets/:id', '404', 1],
    ['POST', '/api/suggestions', '400', 1],
    ['POST', '/api/suggestions', '415', 1],
  ])
  t.notMatch(body, 'http_request_summary', 'nothing is exported that is not counted')
})

t.test('the document describes every operation with named components', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: { items: [] } }))
  implement(service, getReceipt, async () => ({ status: 200, body: widget('1') }))
  implement(service, createWidget, async () => ({ status: 201, body: widget('1') }))
  implement(service, editWidget, async () => ({ status: 200, body: widget('1') }))
  implementRaw(service, importWidgets, (_context, reply) => reply.send(''))
  const served = await service.inject('/api/widgets/openapi.json')
  const document = served.json()
  t.same(JSON.parse(await openApiText(service)), document)
  t.match(document, { openapi: '3.1.0', info: { title: 'Widgets', version: '1.2.3' } })
  t.match(Object.keys(document.components.schemas).sort(), [
    'Health',
    'InvalidMember',
    'Problem',
    'StaleVersionProblem',
    'Widget',
    'WidgetList',
    'WidgetPatch',
    'WidgetWrite',
  ])
  const { paths } = document
  t.same(Object.keys(paths).sort(), [
    '/api/receipts/{id}',
    '/api/widgets',
    '/api/widgets/health',
    '/api/widgets/import',
    '/api/widgets/openapi.json',
    '/api/widgets/{id}',
  ])
  t.match(paths['/api/widgets'].get, {
    operationId: 'listWidgets',
    tags: ['widgets'],
    responses: {
      200: {
        headers: { ETag: { $ref: '#/components/headers/ETag' } },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/WidgetList' } } },
      },
      304: { headers: { ETag: {} } },
      503: { $ref: '#/components/responses/Unavailable' },
    },
  })
  t.same(paths['/api/widgets'].get.parameters.map(({ name }: { name: string }) => name).sort(), [
    'colour',
    'large',
    'limit',
    'q',
    undefined,
  ])
  t.match(document.components.responses.Unavailable, {
    headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
    content: {
      'application/problem+json': {
        schema: { $ref: '#/components/schemas/Problem' },
        examples: { unavailable: { $ref: '#/components/examples/unavailable' } },
      },
    },
  })
  t.match(paths['/api/widgets'].post, {
    security: [{ staff: ['catalog:write'] }],
    requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WidgetWrite' } } } },
    responses: { 201: {}, 401: {}, 403: {}, 409: { $ref: '#/components/responses/NameTaken' }, 413: {}, 415: {} },
  })
  t.match(paths['/api/receipts/{id}'].get, { security: [{ receipt: [] }, { staff: ['orders:read'] }] })
  t.match(paths['/api/widgets/{id}'].patch.parameters, [
    { name: 'id', in: 'path' },
    { $ref: '#/components/parameters/IfMatch' },
  ])
  t.match(document.components.parameters.IfMatch, { name: 'If-Match', in: 'header', required: true })
  t.match(Object.keys(paths['/api/widgets/{id}'].patch.requestBody.content), [
    'application/json',
    'application/merge-patch+json',
  ])
  t.match(paths['/api/widgets/{id}'].patch.responses, { 412: {}, 428: {} })
  t.match(paths['/api/widgets/import'].post.requestBody.content, { 'application/x-ndjson': { schema: {} } })
  t.match(paths['/api/widgets/import'].post.responses[200].content, { 'application/x-ndjson': {} })
})

t.test('pages of configured origins may call and read the headers that matter; others may not', async (t) => {
  const { service } = await startWidgets(t, { config: { corsOrigins: ['https://shop.example'] } })
  implement(service, listWidgets, async () => ({ status: 200, body: { items: [] } }))
  const ask = async (origin: string) => (await service.inject({ url: '/api/widgets', headers: { origin } })).headers
  const allowed = await ask('https://shop.example')
  t.equal(allowed['access-control-allow-origin'], 'https://shop.example')
  for (const name of ['ETag', 'Location', 'Retry-After', 'RateLimit', 'X-Request-Id'])
    t.match(allowed['access-control-expose-headers'], name)
  t.equal(allowed['access-control-allow-credentials'], undefined)
  t.match(allowed.vary, /Origin/)
  t.equal((await ask('https://evil.example'))['access-control-allow-origin'], undefined)
  const preflight = await service.inject({
    method: 'OPTIONS',
    url: '/api/widgets',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
  })
  t.equal(preflight.statusCode, 204)
  t.match(preflight.headers['access-control-allow-headers'], 'Idempotency-Key')
})

const limited = async (t: Test, trustedProxies: string[], exempt: string[] = []) => {
  const { service } = await startWidgets(t, {
    config: { trustedProxies, rateLimits: { enabled: true, exempt, perAddress: { max: 3, windowSeconds: 60 } } },
  })
  implement(service, findReceipt, async () => ({ status: 204 }))
  implement(service, getWidget, async () => ({ status: 200, body: widget('1') }))
  const send = (method: 'GET' | 'POST', url: string, remoteAddress: string, forwarded?: string) =>
    service.inject({ method, url, remoteAddress, headers: forwarded ? { 'x-forwarded-for': forwarded } : {} })
  const read = (remoteAddress: string, forwarded?: string) => send('GET', '/api/widgets/1', remoteAddress, forwarded)
  const find = (remoteAddress: string) => send('POST', '/api/receipts/lookup', remoteAddress)
  return { read, find }
}

t.test('an address that asks too often is told to wait, the others are not', async (t) => {
  const { read } = await limited(t, [])
  const first = await read('203.0.113.1')
  t.equal(first.headers.ratelimit, '"address";r=2;t=60')
  t.equal(first.headers['ratelimit-policy'], '"address";q=3;w=60')
  await read('203.0.113.1')
  await read('203.0.113.1')
  const refused = await read('203.0.113.1')
  t.equal(refused.statusCode, 429)
  t.match(refused.headers['retry-after'], /^\d+$/)
  t.match(refused.headers.ratelimit, /^"address";r=0;t=\d+$/)
  t.match(refused.json(), { type: '/docs/problems/too-many-requests', status: 429 })
  t.equal((await read('203.0.113.2')).statusCode, 200)
})

t.test('X-Forwarded-For is believed from a trusted proxy only', async (t) => {
  const { read } = await limited(t, ['10.0.0.0/8'])
  for (let index = 0; index < 5; index += 1) t.equal((await read('10.1.2.3', `203.0.113.${index}`)).statusCode, 200)
  const statuses = []
  for (let index = 0; index < 4; index += 1)
    statuses.push((await read('198.51.100.1', `203.0.113.${index}`)).statusCode)
  t.same(statuses, [200, 200, 200, 429])
})

t.test('one IPv6 network is one client', async (t) => {
  const { read } = await limited(t, [])
  const statuses = []
  for (const host of ['1', '2', '3', '4']) statuses.push((await read(`2001:db8:1:2::${host}`)).statusCode)
  t.same(statuses, [200, 200, 200, 429])
})

t.test('an operation may have a tighter limit of its own', async (t) => {
  const { read, find } = await limited(t, [])
  t.equal((await find('203.0.113.1')).headers['ratelimit-policy'], '"findReceipt";q=2;w=60')
  t.equal((await find('203.0.113.1')).statusCode, 204)
  t.equal((await find('203.0.113.1')).statusCode, 429)
  t.equal((await read('203.0.113.1')).statusCode, 200)
})

t.test('exempt addresses are never limited', async (t) => {
  const { find } = await limited(t, [], ['127.0.0.0/8', '::1'])
  for (let index = 0; index < 5; index += 1) t.equal((await find('127.0.0.1')).statusCode, 204)
  for (let index = 0; index < 5; index += 1) t.equal((await find('::1')).statusCode, 204)
})
