import { deprecated } from '@techshop/http-contract/deprecation'
import { input, named, output, ref } from '@techshop/http-contract/schema'
import t from 'tap'
import { Type } from 'typebox'
import { implement } from './implement.ts'
import { implementRaw } from './implement-raw.ts'
import { openApiText } from './service.ts'
import { deleteWidget, followWidgets, getWidget, startWidgets, suggestWidget, widget } from './widgets.fixture.ts'

const since = '2026-06-01'
const sunset = '2026-12-01'
const SINCE = '@1780272000'
const SUNSET = 'Tue, 01 Dec 2026 00:00:00 GMT'

const endOf = ({ headers }: { headers: Record<string, unknown> }) => [headers.deprecation, headers.sunset]

t.test('every answer of an operation that goes says since when, until when and where to turn', async (t) => {
  const { service } = await startWidgets(t)
  const successor = '/api/gadgets/{id}'
  implement(service, { ...getWidget, deprecation: { since, sunset, successor } }, async ({ params: { id } }) => ({
    status: 200,
    body: widget(id),
  }))
  const first = await service.inject('/api/widgets/1')
  t.equal(first.statusCode, 200)
  t.same(endOf(first), [SINCE, SUNSET])
  t.match(first.headers.link, /<\/docs\/guide\/versioning>; rel="deprecation"; type="text\/html"/)
  t.match(first.headers.link, /<\/docs\/guide\/versioning>; rel="sunset"/)
  t.match(first.headers.link, /<\/api\/gadgets\/\{id\}>; rel="successor-version"/)

  t.same(endOf(await service.inject('/api/widgets/1')), [SINCE, SUNSET], 'from the cache, too')
  const known = await service.inject({
    url: '/api/widgets/1',
    headers: { 'if-none-match': String(first.headers.etag) },
  })
  t.equal(known.statusCode, 304)
  t.same(endOf(known), [SINCE, SUNSET])
  const refused = await service.inject(`/api/widgets/${'x'.repeat(30)}`)
  t.equal(refused.statusCode, 400)
  t.same(endOf(refused), [SINCE, SUNSET])
})

t.test('an end without a day has no Sunset', async (t) => {
  const { service } = await startWidgets(t)
  implement(service, { ...deleteWidget, conditional: false, deprecation: { since } }, async () => ({ status: 204 }))
  t.same(endOf(await service.inject({ method: 'DELETE', url: '/api/widgets/1' })), [SINCE, undefined])
})

t.test('a stream that goes says so', async (t) => {
  const { service } = await startWidgets(t)
  implementRaw(service, { ...followWidgets, deprecation: { since, sunset } }, async () => 'data: {}\n\n')
  t.same(endOf(await service.inject('/api/widgets/events')), [SINCE, SUNSET])
})

const Size = named('Size', output({ width: Type.Integer(), depth: deprecated(Type.Integer(), { since }) }))
const SizedWidget = named('SizedWidget', output({ name: Type.String(), sizes: Type.Array(ref(Size)) }))
const Part = named(
  'Part',
  input({ sku: Type.String(), colour: Type.Optional(deprecated(Type.String(), { since, sunset })) }),
)
const PartList = named('PartList', input({ parts: Type.Array(ref(Part)) }))
const schemas = [Size, SizedWidget, Part, PartList]

t.test('an answer with a member that goes says so', async (t) => {
  const { service } = await startWidgets(t, { schemas })
  const operation = { ...getWidget, responses: { 200: ref(SizedWidget) } } as const
  implement(service, operation, async () => ({ status: 200, body: { name: 'A', sizes: [{ width: 1, depth: 2 }] } }))
  t.same(endOf(await service.inject('/api/widgets/1')), [SINCE, undefined])
})

t.test('only a request that uses a parameter or member that goes is told', async (t) => {
  const { service } = await startWidgets(t, { schemas: [...schemas] })
  const operation = {
    ...suggestWidget,
    query: input({ page: Type.Optional(deprecated(Type.Integer(), { since: '2026-01-01' })) }),
    headers: Type.Object({}),
    body: ref(PartList),
    responses: { 204: null },
  } as const
  implement(service, operation, async () => ({ status: 204 }))
  const ask = async (url: string, ...parts: object[]) =>
    endOf(await service.inject({ method: 'POST', url, payload: { parts } }))
  t.same(await ask('/api/suggestions', { sku: 'a' }), [undefined, undefined])
  t.same(await ask('/api/suggestions', { sku: 'a' }, { sku: 'b', colour: 'red' }), [SINCE, SUNSET])
  t.same(await ask('/api/suggestions?page=2', { sku: 'a' }), ['@1767225600', undefined])
  t.same(await ask('/api/suggestions?page=2', { sku: 'a', colour: 'red' }), ['@1767225600', SUNSET])
})

t.test('the document marks what goes and names the headers that say so', async (t) => {
  const { service } = await startWidgets(t, { schemas })
  const operation = {
    ...getWidget,
    query: input({ page: Type.Optional(deprecated(Type.Integer(), { since, sunset })) }),
    responses: { 200: ref(SizedWidget) },
    deprecation: { since, sunset },
  } as const
  implement(service, operation, async () => ({ status: 200, body: { name: 'A', sizes: [] } }))
  const document = JSON.parse(await openApiText(service))
  const { get } = document.paths['/api/widgets/{id}']
  const ends = { deprecated: true, 'x-deprecated-since': since, 'x-sunset': sunset }
  t.match(get, ends)
  t.match(
    get.parameters.find(({ name }: { name: string }) => name === 'page'),
    ends,
  )
  t.match(document.components.schemas.Size.properties.depth, { deprecated: true, 'x-deprecated-since': since })
  t.same(
    ['Deprecation', 'Sunset', 'Link'].filter((name) => !(name in get.responses[200].headers)),
    [],
  )
})

t.test('who shares a schema with a member that goes keeps it as it is', async (t) => {
  const shared = Type.Integer()
  const goes = deprecated(Type.Optional(shared), { since })
  t.notOk('deprecated' in shared)
  t.same(Object.keys(input({ goes }).required ?? []), [])
})
