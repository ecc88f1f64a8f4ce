import { setTracing } from './span.ts'

export interface Tracing {
  /** Sends what is collected, for two seconds at most, then no more. */
  stop(): Promise<void>
}

const off: Tracing = { async stop() {} }

/**
 * Collects this process's spans and sends them to OTEL_EXPORTER_OTLP_ENDPOINT by OTLP over HTTP; without that variable
 * nothing is even loaded. OTEL_TRACES_SAMPLER_ARG is the share of traces, 1 unless told. The exporter reads the other
 * variables of OTLP (`OTEL_EXPORTER_OTLP_HEADERS` …). A collector that is away, slow or broken costs spans, nothing else.
 * @throws RangeError for a share that is none
 */
export const startTracing = async (
  service: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Tracing> => {
  if (!environment.OTEL_EXPORTER_OTLP_ENDPOINT) return off
  const share = Number(environment.OTEL_TRACES_SAMPLER_ARG || 1)
  if (!(share >= 0 && share <= 1)) throw new RangeError('OTEL_TRACES_SAMPLER_ARG is not a share between 0 and 1')
  const [api, { collectSpans }] = await Promise.all([import('@opentelemetry/api'), import('./collection.ts')])
  const stop = collectSpans(service, share)
  setTracing(api)
  return {
    async stop() {
      setTracing(undefined)
      await stop()
    },
  }
}
