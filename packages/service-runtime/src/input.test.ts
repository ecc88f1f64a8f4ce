import { gzipSync } from 'node:zlib'
import { InvalidMember, Problem } from '@techshop/http-contract/problem'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { createValidatorCompiler } from './validation.ts'
import { listWidgets, startWidgets, suggestWidget, widget, widgetWrite } from './widgets.fixture.ts'

const isProblem = createValidatorCompiler([InvalidMember])(Problem, 'body')

const start = async (t: Test) => {
  const { service } = await startWidgets(t)
  const seen: unknown[] = []
  implement(service, suggestWidget, async ({ body, query, headers }) => {
    seen.push({ body, query, dozen: headers['x-dozen'] })
    return { status: 201, body: widget('1') }
  })
  implement(service, listWidgets, async ({ query }) => {
    seen.push(query)
    return { status: 200, body: { items: [] } }
  })
  const send = async (payload: unknown, headers: Record<string, string> = {}, query = '') => {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload)
    const answer = await service.inject({
      method: 'POST',
      url: `/api/suggestions${query}`,
      payload: text,
      headers: { 'content-type': 'application/json', ...headers },
    })
    return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() }
  }
  return { service, send, seen }
}

const pointers = (body: { errors?: { pointer: string }[] }) => (body.errors ?? []).map(({ pointer }) => pointer).sort()

t.test('everything that is wrong is told at once, wherever it stands', async (t) => {
  const { send } = await start(t)
  const wrong = { colour: 'blue', parts: [{ sku: 'a', quantity: 0 }, { quantity: '2' }], extra: 1, parentId: 'x' }
  const { status, type, body } = await send(wrong, { 'x-dozen': '13' }, '?dryRun=perhaps&other=1')
  t.equal(status, 400)
  t.equal(type, 'application/problem+json; charset=utf-8')
  t.equal(isProblem(body), true)
  t.same(pointers(body), [
    '/colour',
    '/extra',
    '/headers/x-dozen',
    '/name',
    '/parentId',
    '/parts/0/quantity',
    '/parts/1/quantity',
    '/parts/1/sku',
    '/query/dryRun',
    '/query/other',
  ])
  t.match(body.errors, [{ message: String }])
  t.equal(
    body.errors.find(({ pointer }: { pointer: string }) => pointer === '/colour').message,
    'must be one of red, green',
  )
})

t.test('a body is taken as it was sent: no conversion, no member dropped', async (t) => {
  const { send, seen } = await start(t)
  t.equal((await send({ ...widgetWrite, name: 5 })).status, 400)
  t.equal((await send({ ...widgetWrite, parts: [{ sku: 'a', quantity: '1' }] })).status, 400)
  t.equal((await send({ ...widgetWrite, parentId: null }, { 'x-dozen': '24' }, '?dryRun=true')).status, 201)
  t.same(seen, [{ body: { ...widgetWrite, parentId: null }, query: { dryRun: true }, dozen: 24 }])
})

t.test('a query is text: numbers, booleans and lists are read from it, defaults filled in', async (t) => {
  const { service, seen } = await start(t)
  await service.inject('/api/widgets')
  await service.inject('/api/widgets?limit=7&colour=red&large=true')
  await service.inject('/api/widgets?colour=red&colour=green')
  t.same(seen, [{ limit: 24 }, { limit: 7, colour: ['red'], large: true }, { limit: 24, colour: ['red', 'green'] }])
})

t.test('a repeated parameter is refused where one is meant, and bounded where a list is', async (t) => {
  const { service } = await start(t)
  t.same(pointers((await service.inject('/api/widgets?limit=1&limit=2')).json()), ['/query/limit'])
  t.same(pointers((await service.inject('/api/widgets?colour=red&colour=red&colour=red')).json()), ['/query/colour'])
})

t.test('what is not JSON is refused', async (t) => {
  const { send } = await start(t)
  for (const text of ['{', '{"name":}', 'nonsense', '"\\x"', '[1,]']) {
    const { status, body } = await send(text)
    t.equal(status, 400, text)
    t.equal(body.detail, 'The body is not valid JSON.')
  }
})

t.test('keys that would poison a prototype are refused', async (t) => {
  const { send } = await start(t)
  const poisoned = ['"__proto__":{"admin":true}', '"constructor":{"prototype":{"admin":true}}']
  for (const member of poisoned) {
    const { status, body } = await send(`{"name":"a","colour":"red",${member}}`)
    t.equal(status, 400)
    t.equal(body.detail, 'The body is not valid JSON.', 'refused while it is read, not as an unknown member')
  }
})

t.test('text that PostgreSQL can not store is refused and pointed at', async (t) => {
  const { service, send } = await start(t)
  t.same(pointers((await send('{"name":"a\\u0000b","colour":"red"}')).body), ['/name'])
  t.same(pointers((await send('{"name":"\\ud800","colour":"red"}')).body), ['/name'])
  t.same(pointers((await service.inject('/api/widgets?q=a%00b')).json()), ['/query/q'])
  t.equal(
    (await send('{"name":"\\\\u0000 \\ud83d\\ude00","colour":"red"}')).status,
    201,
    'what only looks like it is not',
  )
})

t.test('an empty body is one without members', async (t) => {
  const { service, send } = await start(t)
  t.same(pointers((await send('')).body), ['/colour', '/name'])
  t.same(pointers((await service.inject({ method: 'POST', url: '/api/suggestions' })).json()), ['/colour', '/name'])
})

t.test('a body of another media type is 415, one that is too large 413', async (t) => {
  const { send } = await start(t)
  t.match(await send('name=a', { 'content-type': 'application/x-www-form-urlencoded' }), {
    status: 415,
    body: { type: '/docs/problems/unsupported-media-type', status: 415 },
  })
  t.match(await send('name', { 'content-type': 'text/plain' }), { status: 415 })
  const { status, body } = await send({ ...widgetWrite, name: 'x'.repeat(256 * 1024) })
  t.equal(status, 413)
  t.match(body, { type: '/docs/problems/payload-too-large', requestId: String })
})

t.test('bytes that are not UTF-8 are refused, and never stored as something else', async (t) => {
  const { service, seen } = await start(t)
  const post = (payload: Buffer) =>
    service.inject({
      method: 'POST',
      url: '/api/suggestions',
      payload,
      headers: { 'content-type': 'application/json' },
    })
  const text = JSON.stringify({ ...widgetWrite, name: 'Müller' })
  for (const bytes of [
    Buffer.from(text, 'latin1'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(text.replace('ü', '\xed\xa0\x80'), 'latin1'),
    Buffer.from(text).subarray(0, text.indexOf('ü') + 1),
  ]) {
    const answer = await post(bytes)
    t.equal(answer.statusCode, 400)
    t.equal(answer.json().detail, 'The body is not UTF-8.')
  }
  t.equal((await post(Buffer.from(text))).statusCode, 201)
  t.match(seen, [{ body: { name: 'Müller' } }])
})

t.test('a body in another charset, or compressed, is 415', async (t) => {
  const { send } = await start(t)
  const named = (charset: string) => send(widgetWrite, { 'content-type': `application/json; ${charset}` })
  for (const charset of [
    'charset=iso-8859-1',
    'charset="windows-1252"',
    'CHARSET=utf-16',
    'a=b; charset=',
    'charset=x-y',
  ])
    t.match(await named(charset), { status: 415, body: { type: '/docs/problems/unsupported-media-type' } }, charset)
  for (const charset of ['charset=utf-8', 'charset="UTF-8"', 'charset=utf8', 'charset=us-ascii', 'a="charset"'])
    t.equal((await named(charset)).status, 201, charset)
  const { service } = await start(t)
  const coded = (coding: string) =>
    service.inject({
      method: 'POST',
      url: '/api/suggestions',
      payload: gzipSync(JSON.stringify(widgetWrite)),
      headers: { 'content-type': 'application/json', 'content-encoding': coding },
    })
  for (const coding of ['gzip', 'br', 'deflate, gzip']) {
    const answer = await coded(coding)
    t.match(answer.json(), { status: 415, detail: /uncompressed/ }, coding)
    t.equal(answer.headers['accept-encoding'], 'identity')
  }
  t.equal((await send(widgetWrite, { 'content-encoding': 'identity' })).status, 201)
})

t.test('a merge patch is JSON', async (t) => {
  const { send } = await start(t)
  t.equal((await send(widgetWrite, { 'content-type': 'application/merge-patch+json' })).status, 201)
})
