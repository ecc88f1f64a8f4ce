import { setTimeout as delay } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { implement } from './implement.ts'
import { ProblemError } from './problem.ts'
import { cacheKey } from './response-cache.ts'
import { getWidget, listWidgets, startWidgets, widget } from './widgets.fixture.ts'

const start = async (t: Test) => {
  const { service } = await startWidgets(t)
  const asked: string[] = []
  implement(service, listWidgets, async ({ query }) => {
    asked.push(JSON.stringify(query))
    await delay(20)
    return { status: 200, body: { items: [widget(String(asked.length))] } }
  })
  implement(service, getWidget, async ({ params }) => {
    asked.push(params.id)
    await delay(20)
    if (params.id === 'gone') throw new ProblemError('not-found')
    return { status: 200, body: widget(params.id) }
  })
  return { service, asked }
}

t.test('those who ask for the same at the same time share one piece of work', async (t) => {
  const { service, asked } = await start(t)
  const answers = await Promise.all(Array.from({ length: 20 }, () => service.inject('/api/widgets?limit=5')))
  t.equal(asked.length, 1)
  t.equal(new Set(answers.map(({ body }) => body)).size, 1)
})

t.test('a cached response is gone after about a second', async (t) => {
  const { service, asked } = await start(t)
  await service.inject('/api/widgets')
  await delay(2_100)
  await service.inject('/api/widgets')
  t.equal(asked.length, 2)
})

t.test('equivalent queries share a cached response, other queries do not', async (t) => {
  const key = (url: string, query: object) => cacheKey({ url, query })
  t.equal(key('/a?limit=24&q=x', { limit: 24, q: 'x' }), key('/a?q=x', { q: 'x', limit: 24 }))
  t.not(key('/a?q=x', { q: 'x' }), key('/a?q=y', { q: 'y' }))
  t.not(key('/a', {}), key('/b', {}))
  t.not(key('/a', { q: 'x","y' }), key('/a', { q: 'x', y: '' }))
})

t.test('a cached response gets no younger by being requested, by whichever equivalent query', async (t) => {
  const { service, asked } = await start(t)
  const endsAtMs = performance.now() + 2_100
  while (performance.now() < endsAtMs) {
    await service.inject('/api/widgets?limit=5')
    await service.inject('/api/widgets?limit=05')
    await delay(5)
  }
  t.ok(asked.length >= 2, `${asked.length}`)
})

t.test('a cached response is as complete as the first one', async (t) => {
  const { service } = await start(t)
  const ask = () =>
    service.inject({ url: '/api/widgets/1', headers: { origin: 'https://shop.example', 'x-request-id': 'mine' } })
  const [first, cached] = [await ask(), await ask()]
  const comparable = ({ headers: { date: _, ...headers } }: typeof first) => headers
  t.same(comparable(cached), comparable(first))
  t.match(cached.headers, { 'x-request-id': 'mine', 'x-content-type-options': 'nosniff', etag: String, vary: String })
  t.equal(cached.body, first.body)
})

t.test('who sends Authorization always gets the truth', async (t) => {
  const { service, asked } = await start(t)
  const ask = () => service.inject({ url: '/api/widgets', headers: { authorization: 'Bearer token' } })
  await Promise.all([ask(), ask()])
  await service.inject('/api/widgets')
  t.equal(asked.length, 3)
})

t.test('a failure is shared by those who wait, and not kept', async (t) => {
  const { service, asked } = await start(t)
  const [first, second] = await Promise.all([service.inject('/api/widgets/gone'), service.inject('/api/widgets/gone')])
  t.equal(first?.statusCode, 404)
  t.equal(second?.statusCode, 404)
  t.not(first?.json().requestId, second?.json().requestId, 'each with its own request id')
  t.equal(asked.length, 1)
  await service.inject('/api/widgets/gone')
  t.equal(asked.length, 2)
})

t.test('hits, shared work and misses are counted', async (t) => {
  const { service } = await start(t)
  await Promise.all([service.inject('/api/widgets'), service.inject('/api/widgets')])
  await service.inject('/api/widgets')
  const metrics = (await service.inject('/metrics')).body
  for (const outcome of ['miss', 'shared', 'hit'])
    t.match(metrics, new RegExp(`techshop_response_cache_total\\{[^}]*outcome="${outcome}"[^}]*\\} 1`))
})
