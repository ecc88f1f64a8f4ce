import type { SpanContext } from '@opentelemetry/api'

/** Ids of nothing but zeros are no ids. */
const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/
const SAMPLED = 0x01

/** What a `traceparent` (W3C Trace Context, version 00) says; undefined when it is none. */
export const parseTraceparent = (text: string | undefined): SpanContext | undefined => {
  const [whole, traceId = '', spanId = '', flags = ''] = TRACEPARENT.exec(text ?? '') ?? []
  return whole === undefined ? undefined : { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
}

/** A span as a `traceparent`, for what it causes elsewhere. */
export const formatTraceparent = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags & SAMPLED ? '01' : '00'}`
