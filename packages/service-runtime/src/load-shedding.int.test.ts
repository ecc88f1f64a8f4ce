import { once } from 'node:events'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { implement } from './implement.ts'
import { implementRaw } from './implement-raw.ts'
import { findReceipt, followWidgets, getWidget, startWidgets, widget } from './widgets.fixture.ts'

t.test('so many requests are answered at once and no more; streams, probes and metrics are not counted', async (t) => {
  const { service } = await startWidgets(t, { config: { maxRequestsAtOnce: 2 } })
  const begun: (() => void)[] = []
  implement(service, findReceipt, async () => {
    await new Promise<void>((resolve) => begun.push(resolve))
    return { status: 204 }
  })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  implementRaw(service, followWidgets, ({ signal }, reply) =>
    reply.type('text/event-stream').send(
      Readable.from(
        (async function* () {
          yield 'retry: 1000\n\n'
          await once(signal, 'abort')
        })(),
      ),
    ),
  )
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const streams = await Promise.all([1, 2, 3].map(() => fetch(`${url}/api/widgets/events`)))
  t.same(
    streams.map(({ status }) => status),
    [200, 200, 200],
  )
  const running = [1, 2].map(() => fetch(`${url}/api/receipts/lookup`, { method: 'POST' }))
  while (begun.length < 2) await new Promise(setImmediate)
  const refused = await fetch(`${url}/api/widgets/1`)
  t.equal(refused.status, 503)
  t.equal(refused.headers.get('retry-after'), '2')
  t.match(await refused.json(), { type: '/docs/problems/unavailable', status: 503, requestId: String })
  t.equal((await fetch(`${url}/api/widgets/events`)).status, 200)
  t.equal((await fetch(`${url}/livez`)).status, 200)
  t.equal((await fetch(`${url}/readyz`)).status, 200)
  const metrics = await (await fetch(`${url}/metrics`)).text()
  t.match(metrics, /techshop_requests_in_flight\{[^}]*\} 2\n/)
  t.match(metrics, /techshop_requests_shed_total\{[^}]*reason="requests"[^}]*\} 1\n/)
  for (const end of begun) end()
  for (const answer of await Promise.all(running)) t.equal(answer.status, 204)
  t.equal((await fetch(`${url}/api/widgets/1`)).status, 200)
})

t.test('a caller who hangs up makes room', async (t) => {
  const { service } = await startWidgets(t, { config: { maxRequestsAtOnce: 1 } })
  const begun = Promise.withResolvers<void>()
  implement(service, findReceipt, async ({ signal }) => {
    begun.resolve()
    await once(signal, 'abort')
    return { status: 204 }
  })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  const impatient = request(`${url}/api/receipts/lookup`, { method: 'POST', agent: false }).end()
  impatient.on('error', () => undefined)
  await begun.promise
  t.equal((await fetch(`${url}/api/widgets/1`)).status, 503)
  impatient.destroy()
  for (let status = 503; status !== 200; ) ({ status } = await fetch(`${url}/api/widgets/1`))
  t.pass('answered again')
})

t.test('requests that are injected make room as well', async (t) => {
  const { service } = await startWidgets(t, { config: { maxRequestsAtOnce: 1 } })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  for (let request = 0; request < 3; request += 1) t.equal((await service.inject('/api/widgets/1')).statusCode, 200)
})

t.test('an instance that has just started is not overloaded by its start', async (t) => {
  const { service } = await startWidgets(t, { maxEventLoopDelayMs: 200 })
  implement(service, getWidget, async ({ params }) => ({ status: 200, body: widget(params.id) }))
  const end = performance.now() + 2_000
  while (performance.now() < end);
  await delay(300)
  const url = await service.listen({ host: '127.0.0.1', port: 0 })
  t.equal((await fetch(`${url}/api/widgets/1`)).status, 200)
})
