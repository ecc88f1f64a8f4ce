import type { Attributes, Span } from '@opentelemetry/api'
import { formatTraceparent, parseTraceparent } from './traceparent.ts'

export type { Span }

export interface SpanOptions {
  readonly kind: 'server' | 'producer' | 'consumer'
  /** The `traceparent` that it continues; without one, or a valid one, it begins a trace. */
  readonly parent?: string | undefined
  /** Names as in OpenTelemetry's semantic conventions. Never personal data, ids or anything of which there are many. */
  readonly attributes?: Attributes
}

type Api = typeof import('@opentelemetry/api')

const kinds = { server: 'SERVER', producer: 'PRODUCER', consumer: 'CONSUMER' } as const
const MESSAGE_TRACE = Symbol('techshop.message-trace')
/** Loaded only where spans are collected, and kept from then on: without a collector it makes spans of nothing. */
let api: Api | undefined
let collected = false

/** Whether spans of this process are collected. What costs anything is done only then. */
export const isTracing = (): boolean => collected

/** For `startTracing`: the API with which spans are collected from now on, or nothing. */
export const setTracing = (loaded: Api | undefined): void => {
  collected = loaded !== undefined
  api = loaded ?? api
}

const openTelemetry = (): Api => {
  if (!api) throw new Error('tracing has never been started: ask isTracing first')
  return api
}

const tracer = () => openTelemetry().trace.getTracer('techshop')

/** Starts a span that its caller ends. Only where spans are, or were, collected. */
export const startSpan = (name: string, { kind, parent, attributes = {} }: SpanOptions): Span => {
  const { context, SpanKind, trace } = openTelemetry()
  const remote = parseTraceparent(parent)
  const surroundings = remote ? trace.setSpanContext(context.active(), remote) : context.active()
  return tracer().startSpan(name, { kind: SpanKind[kinds[kind]], attributes }, surroundings)
}

/** Runs work so that spans within it belong to the span. */
export const within = <Result>(span: Span, work: () => Result): Result => {
  const { context, trace } = openTelemetry()
  return context.with(trace.setSpan(context.active(), span), work)
}

const withinMessage = <Result>(span: Span, work: () => Result): Result => {
  const { context } = openTelemetry()
  return context.with(context.active().setValue(MESSAGE_TRACE, span.spanContext().traceId), () => within(span, work))
}

/** Runs work as a span; what it throws is noted. Without tracing it just runs. */
export const inSpan = async <Result>(
  name: string,
  options: SpanOptions,
  work: () => Promise<Result>,
): Promise<Result> => {
  if (!collected) return work()
  const span = startSpan(name, options)
  try {
    return await (options.kind === 'consumer' ? withinMessage : within)(span, work)
  } catch (error) {
    noteFailure(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Marks a span as failed. The message of an error may hold somebody's data, so its kind has to do. */
export const noteFailure = (span: Span, error: unknown): void => {
  span.setStatus({ code: openTelemetry().SpanStatusCode.ERROR })
  span.setAttribute('error.type', error instanceof Error ? error.name : typeof error)
}

/** Notes work that is done, within the current span; nothing where there is none. */
export const recordChild = (name: string, durationMs: number, attributes: Attributes, error?: unknown): void => {
  if (!api?.trace.getActiveSpan()) return
  const end = Date.now()
  const span = tracer().startSpan(name, { kind: api.SpanKind.CLIENT, startTime: end - durationMs, attributes })
  if (error !== undefined) noteFailure(span, error)
  span.end(end)
}

/** The `traceparent` of the current span, for what it causes elsewhere. */
export const currentTraceparent = (): string | undefined => {
  const span = collected ? api?.trace.getActiveSpan() : undefined
  return span && formatTraceparent(span.spanContext())
}

/** The trace of the message that is being handled, for log lines. */
export const currentMessageTraceId = (): string | undefined =>
  collected ? (api?.context.active().getValue(MESSAGE_TRACE) as string | undefined) : undefined
