import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { implement } from './implement.ts'
import { JsonText } from './json-text.ts'
import { ProblemError } from './problem.ts'
import {
  createWidget,
  deleteWidget,
  editWidget,
  getReceipt,
  getWidget,
  listWidgets,
  startWidgets,
  widget,
  widgetWrite,
} from './widgets.fixture.ts'

const many = { items: Array.from({ length: 100 }, (_, index) => widget(String(index))) }

t.test('an answer holds what its schema names and nothing else', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async ({ params }) => ({
    status: 200,
    body: Object.assign(widget(params.id), { secret: 'margin' }),
  }))
  const { body, headers } = await service.inject('/api/widgets/7')
  t.same(JSON.parse(body), widget('7'))
  t.equal(headers['content-type'], 'application/json; charset=utf-8')
})

t.test('JSON is sent as it is, with all that an answer has', async (t) => {
  const { service } = await startWidgets(t)
  const text = '{ "id": "7" }'
  implement(service, getWidget, async () => ({ status: 200, body: new JsonText(text), version: 3 }))
  const { body, headers } = await service.inject('/api/widgets/7')
  t.equal(body, text)
  t.match(headers, { 'content-type': 'application/json; charset=utf-8', 'content-length': '13', etag: /^"3-/ })
  const again = await service.inject({ url: '/api/widgets/7', headers: { 'if-none-match': String(headers.etag) } })
  t.equal(again.statusCode, 304)
})

t.test('an ETag is the version and a hash, for a list the hash alone', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async () => ({ status: 200, body: widget('1'), version: 3 }))
  implement(service, listWidgets, async () => ({ status: 200, body: many }))
  t.match((await service.inject('/api/widgets/1')).headers.etag, /^"3-[0-9a-f]{20}"$/)
  t.match((await service.inject('/api/widgets')).headers.etag, /^"[0-9a-f]{20}"$/)
})

t.test('other bytes have another ETag under the same version', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getReceipt, async ({ params }) => ({ status: 200, body: widget(params.id), version: 1 }))
  const tagOf = async (id: string) =>
    (await service.inject({ url: `/api/receipts/${id}`, headers: { authorization: 'Bearer t' } })).headers.etag
  t.not(await tagOf('1'), await tagOf('2'))
  t.equal(await tagOf('1'), await tagOf('1'))
})

t.test('who has the answer already gets 304, whichever of its tags is named', async (t) => {
  const { service } = await startWidgets(t)
  let runs = 0
  implement(service, listWidgets, async () => {
    runs += 1
    return { status: 200, body: many }
  })
  const tag = String((await service.inject('/api/widgets')).headers.etag)
  const opaque = tag.slice(1, -1)
  for (const known of [tag, `W/${tag}`, `"${opaque}-gz"`, `"other", "${opaque}-br"`, '*']) {
    const answer = await service.inject({ url: '/api/widgets', headers: { 'if-none-match': known } })
    t.equal(answer.statusCode, 304, known)
    t.equal(answer.body, '')
    t.equal(answer.headers.etag, tag)
    t.equal(answer.headers['cache-control'], 'public, max-age=0, s-maxage=1')
    t.equal(answer.headers['content-type'], undefined)
  }
  t.equal(runs, 1, 'the handler did not run for them')
  for (const other of ['"other"', `"${opaque}x"`, `"3-${opaque}"`, 'nonsense', opaque]) {
    const answer = await service.inject({ url: '/api/widgets', headers: { 'if-none-match': other } })
    t.equal(answer.statusCode, 200, other)
  }
})

t.test('a read that demands a version gets that, or 412, whether the response is cached or not', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: many }))
  implement(service, getReceipt, async ({ params }) => ({ status: 200, body: widget(params.id), version: 1 }))
  for (const url of ['/api/widgets', '/api/receipts/1']) {
    const authorization = url.endsWith('1') ? { authorization: 'Bearer t' } : {}
    const ask = (headers: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
      service.inject({ method, url, headers: { ...authorization, ...headers } })
    const tag = String((await ask({})).headers.etag)
    for (const good of [tag, `"other", ${tag}`, `"${tag.slice(1, -1)}-gz"`, '*', ' * '])
      t.equal((await ask({ 'if-match': good })).statusCode, 200, `${url} ${good}`)
    for (const bad of ['"other"', `W/${tag}`, 'nonsense', ''])
      t.equal((await ask({ 'if-match': bad })).statusCode, 412, `${url} ${bad}`)
    t.match((await ask({ 'if-match': '"other"' })).json(), { type: '/docs/problems/stale-version' })
    t.equal((await ask({ 'if-match': '"other"' }, 'HEAD')).statusCode, 412)
    t.equal((await ask({ 'if-match': tag, 'if-none-match': tag })).statusCode, 304)
    t.equal((await ask({ 'if-match': '"other"', 'if-none-match': tag })).statusCode, 412, 'If-Match comes first')
  }
})

t.test('an edit that is wanted only where nothing is, or for another version, is 412', async (t) => {
  const { service } = await startWidgets(t)
  const versions: number[] = []
  implement(service, editWidget, async ({ params, ifMatchVersion }) => {
    versions.push(ifMatchVersion)
    return { status: 200, body: widget(params.id), version: ifMatchVersion + 1 }
  })
  const edit = async (ifNoneMatch: string) => {
    const headers = { 'if-match': '"3-aaaa"', 'if-none-match': ifNoneMatch, 'content-type': 'application/json' }
    return (await service.inject({ method: 'PATCH', url: '/api/widgets/1', headers, payload: '{}' })).statusCode
  }
  for (const excluded of ['*', ' *', '"3-aaaa"', 'W/"3-bbbb"', '"1-aaaa", "3-cccc-br"'])
    t.equal(await edit(excluded), 412)
  t.same(versions, [])
  for (const other of ['"2-aaaa"', '"other"', '"33-aaaa"']) t.equal(await edit(other), 200)
})

t.test('the document has a tag, and is compressed for who takes that', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: many }))
  const ask = (headers = {}) => service.inject({ url: '/api/widgets/openapi.json', headers })
  const plain = await ask()
  const { etag } = plain.headers
  t.match(etag, /^"[0-9a-f]{20}"$/)
  t.equal((await ask({ 'if-none-match': etag })).statusCode, 304)
  t.equal((await ask({ 'if-match': '"other"' })).statusCode, 412)
  const small = await ask({ 'accept-encoding': 'gzip' })
  t.equal(small.headers['content-encoding'], 'gzip')
  t.equal(gunzipSync(small.rawPayload).toString(), plain.body)
  t.equal((await service.inject({ method: 'HEAD', url: '/api/widgets/openapi.json' })).headers.etag, etag)
})

t.test('a compressed answer has the same content and a strong tag of its own', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: many }))
  const ask = (accepted: string) => service.inject({ url: '/api/widgets', headers: { 'accept-encoding': accepted } })
  const plain = await ask('identity')
  const gzip = await ask('gzip, deflate')
  const brotli = await ask('gzip, deflate, br')
  t.equal(plain.headers['content-encoding'], undefined)
  t.equal(gzip.headers['content-encoding'], 'gzip')
  t.equal(brotli.headers['content-encoding'], 'br')
  t.same(JSON.parse(gunzipSync(gzip.rawPayload).toString()), many)
  t.same(JSON.parse(brotliDecompressSync(brotli.rawPayload).toString()), many)
  const tag = String(plain.headers.etag).slice(1, -1)
  t.equal(gzip.headers.etag, `"${tag}-gz"`)
  t.equal(brotli.headers.etag, `"${tag}-br"`)
  for (const { headers } of [plain, gzip, brotli]) t.match(headers.vary, /Accept-Encoding/)
})

t.test('a coding that the caller refuses, and a small answer, are sent as they are', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async ({ query }) => ({ status: 200, body: query.q ? { items: [] } : many }))
  const ask = async (accepted: string, query = '') =>
    (await service.inject({ url: `/api/widgets${query}`, headers: { 'accept-encoding': accepted } })).headers
  t.equal((await ask('br;q=0, gzip;q=0.0'))['content-encoding'], undefined)
  t.equal((await ask('br;q=0, gzip;q=0.5'))['content-encoding'], 'gzip')
  t.equal((await ask('br', '?q=none'))['content-encoding'], undefined)
})

t.test('HEAD answers as GET does, without the body', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, listWidgets, async () => ({ status: 200, body: many }))
  const get = await service.inject('/api/widgets')
  const head = await service.inject({ method: 'HEAD', url: '/api/widgets' })
  t.equal(head.statusCode, 200)
  t.equal(head.body, '')
  t.equal(head.headers.etag, get.headers.etag)
  t.equal(head.headers['content-length'], get.headers['content-length'])
})

t.test('only anonymous answers of cached operations may be kept', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, getWidget, async () => ({ status: 200, body: widget('1') }))
  implement(service, getReceipt, async () => ({ status: 200, body: widget('1') }))
  const authorization = 'Bearer key~1~token'
  const cacheControl = async (url: string, headers = {}) =>
    (await service.inject({ url, headers })).headers['cache-control']
  t.equal(await cacheControl('/api/widgets/1'), 'public, max-age=0, s-maxage=1')
  t.equal(await cacheControl('/api/widgets/1', { authorization }), 'no-store')
  t.equal(await cacheControl('/api/receipts/1', { authorization }), 'no-store')
  t.equal(await cacheControl('/api/receipts/1'), 'no-store', 'a problem')
})

const edits = async (t: Parameters<typeof startWidgets>[0]) => {
  const { service } = await startWidgets(t)
  const versions: number[] = []
  implement(service, editWidget, async ({ params, ifMatchVersion }) => {
    versions.push(ifMatchVersion)
    if (ifMatchVersion !== 3) throw new ProblemError('stale-version')
    return { status: 200, body: widget(params.id), version: 4 }
  })
  implement(service, deleteWidget, async ({ ifMatchVersion }) => {
    versions.push(ifMatchVersion)
    return { status: 204 }
  })
  const edit = (ifMatch?: string, method: 'PATCH' | 'DELETE' = 'PATCH') =>
    service.inject({
      method,
      url: '/api/widgets/1',
      ...(method === 'PATCH' ? { payload: { name: 'New' } } : {}),
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    })
  return { edit, versions }
}

t.test('an edit names the version that it is of, by any tag of it', async (t) => {
  const { edit, versions } = await edits(t)
  const done = await edit('"3-0123456789abcdef0123"')
  t.equal(done.statusCode, 200)
  t.match(done.headers.etag, /^"4-/)
  t.equal((await edit('"3-ffff-br"')).statusCode, 200, 'other bytes of the same version')
  t.equal((await edit('"3-ffff", "3-0000-gz"')).statusCode, 200)
  const deleted = await edit('"9-aaaa"', 'DELETE')
  t.equal(deleted.statusCode, 204)
  t.equal(deleted.body, '')
  t.same(versions, [3, 3, 3, 9])
})

t.test('an edit without a version is 428, of a version that is past 412, with nonsense 400', async (t) => {
  const { edit, versions } = await edits(t)
  const statusOf = async (ifMatch?: string) => (await edit(ifMatch)).statusCode
  t.equal(await statusOf(), 428)
  t.equal(await statusOf('*'), 428)
  t.equal((await edit(undefined, 'DELETE')).json().type, '/docs/problems/precondition-required')
  t.equal(await statusOf('"2-aaaa"'), 412)
  t.same(versions, [2], 'the handler compares')
  t.equal(await statusOf('"unknown"'), 412)
  t.equal(await statusOf('W/"3-aaaa"'), 412, 'If-Match compares strongly')
  t.equal(await statusOf('3-aaaa'), 400)
  t.equal(await statusOf('"3-aaaa'), 400)
  t.equal(await statusOf('"3-aaaa", "4-bbbb"'), 400)
  t.same(versions, [2])
})

t.test('a created resource answers 201 with the headers of its handler', async (t) => {
  const { service } = await startWidgets(t)
  const open = { ...createWidget, access: { kind: 'public' as const } }
  implement(service, open, async () => ({
    status: 201,
    body: widget('8'),
    version: 1,
    headers: { location: '/api/widgets/8' },
  }))
  const answer = await service.inject({ method: 'POST', url: '/api/widgets', payload: widgetWrite })
  t.equal(answer.statusCode, 201)
  t.equal(answer.headers.location, '/api/widgets/8')
  t.match(answer.headers.etag, /^"1-/)
})
