import { setTimeout as sleep } from 'node:timers/promises'
import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TraceIdRatioBasedSampler, TracerProvider } from '@opentelemetry/sdk-trace'

const EXPORT_TIMEOUT_MS = 2_000
const EXPORT_EVERY_MS = 1_000
/** Beyond, spans are dropped. */
const MAX_WAITING_SPANS = 4_096
const STOP_LIMIT_MS = 2_000

/**
 * Whether a trace is collected follows from its id alone: so all services decide alike, and no caller decides for them.
 * Returns how to end it.
 */
export const collectSpans = (service: string, share: number): (() => Promise<void>) => {
  const exporter = new OTLPTraceExporter({ timeoutMillis: EXPORT_TIMEOUT_MS })
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.namespace': 'techshop', 'service.name': service }),
    sampler: new TraceIdRatioBasedSampler(share),
    spanProcessors: [
      new BatchSpanProcessor({
        exporter,
        maxQueueSize: MAX_WAITING_SPANS,
        scheduledDelayMillis: EXPORT_EVERY_MS,
        exportTimeoutMillis: EXPORT_TIMEOUT_MS,
      }),
    ],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager())
  trace.setGlobalTracerProvider(provider)
  return async () => {
    const stopped = provider.shutdown().catch(() => {})
    await Promise.race([stopped, sleep(STOP_LIMIT_MS, undefined, { ref: false })])
    trace.disable()
    context.disable()
  }
}
