import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** A span as OTLP has it in JSON. */
export interface CollectedSpan {
  /** Name of the service that sent it. */
  readonly service: string
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly status: { readonly code?: number }
}

interface Batch {
  readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] }
  readonly scopeSpans: readonly { readonly spans: readonly CollectedSpan[] }[]
}

export interface Collector {
  /** For OTEL_EXPORTER_OTLP_ENDPOINT. */
  readonly endpoint: string
  readonly spans: CollectedSpan[]
  close(): void
}

/** A collector in memory: takes OTLP over HTTP in JSON, keeps the spans, and answers with the status. */
export const startCollector = async (status = 200): Promise<Collector> => {
  const spans: CollectedSpan[] = []
  const server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as { resourceSpans: readonly Batch[] }
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
      for (const span of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ ...span, service })
    }
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  const close = () => void server.close().closeAllConnections()
  return { endpoint: `http://127.0.0.1:${port}`, spans, close }
}
