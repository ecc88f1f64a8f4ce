import t from 'tap'
import { currentMessageTraceId, currentTraceparent, inSpan, isTracing, recordChild } from './span.ts'
import { startTracing } from './start.ts'
import { startCollector } from './testing/collector.ts'

/** The exporter looks at the environment of the process, too. */
const collecting = async (status?: number) => {
  const { endpoint, spans, close } = await startCollector(status)
  t.teardown(close)
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint
  return spans
}
t.teardown(() => void delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT)

const traceId = '0af7651916cd43dd8448eb211c80319c'
const parent = `00-${traceId}-b7ad6b7169203331-00`

t.test('without a collector work just runs', async (t) => {
  await startTracing('orders', {})
  t.notOk(isTracing())
  const result = await inSpan('work', { kind: 'server' }, async () => [currentTraceparent(), currentMessageTraceId()])
  t.strictSame(result, [undefined, undefined])
})

t.test('spans continue the trace that they are told of, nested as the work is', async (t) => {
  const spans = await collecting()
  const tracing = await startTracing('orders')
  const inner = await inSpan('outer', { kind: 'consumer', parent }, async () => {
    t.equal(currentMessageTraceId(), traceId)
    recordChild('SELECT', 3, {})
    return inSpan('inner', { kind: 'producer' }, async () => currentTraceparent())
  })
  await tracing.stop()
  const found = (name: string) => spans.find((span) => span.name === name)
  t.strictSame(new Set(spans.map((span) => span.traceId)), new Set([traceId]))
  t.equal(found('outer')?.parentSpanId, 'b7ad6b7169203331')
  t.equal(found('inner')?.parentSpanId, found('outer')?.spanId)
  t.equal(found('SELECT')?.parentSpanId, found('outer')?.spanId)
  t.equal(inner, `00-${traceId}-${found('inner')?.spanId}-01`, 'what it causes continues from it')
})

t.test('what fails is marked, without the message, and fails all the same', async (t) => {
  const spans = await collecting()
  const tracing = await startTracing('orders')
  const failing = inSpan('failing', { kind: 'server' }, () => Promise.reject(new RangeError('ada@example.org')))
  await t.rejects(failing, RangeError)
  await tracing.stop()
  t.match(spans, [{ name: 'failing', status: { code: 2 } }])
  t.notMatch(JSON.stringify(spans), /ada@example/)
})

t.test('a share of none of the traces sends nothing, and none that is no share is taken', async (t) => {
  const spans = await collecting()
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: process.env.OTEL_EXPORTER_OTLP_ENDPOINT }
  const tracing = await startTracing('orders', { ...environment, OTEL_TRACES_SAMPLER_ARG: '0' })
  await inSpan('work', { kind: 'server', parent: `00-${traceId}-b7ad6b7169203331-01` }, async () => {})
  await tracing.stop()
  t.strictSame(spans, [])
  await t.rejects(startTracing('orders', { ...environment, OTEL_TRACES_SAMPLER_ARG: 'all' }), RangeError)
})

t.test('a collector that refuses everything, or is not there, harms no work and holds up no end', async (t) => {
  await collecting(500)
  for (const endpoint of [process.env.OTEL_EXPORTER_OTLP_ENDPOINT, 'http://127.0.0.1:1']) {
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = endpoint
    const tracing = await startTracing('orders')
    t.equal(await inSpan('work', { kind: 'server' }, async () => 'done'), 'done')
    await t.resolves(tracing.stop())
  }
})
