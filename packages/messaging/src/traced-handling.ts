import { currentTraceparent, inSpan, isTracing } from '@techshop/tracing/span'
import type { ConsumerMessage } from './consumer-message.ts'

const isEvent = (data: unknown): data is { traceparent?: string } => typeof data === 'object' && data !== null

/**
 * Has a message handled as a span that continues the trace of the event in it. What the handler causes continues from
 * that span: it is given the event with the span as its `traceparent`.
 */
export const handleTraced = (
  message: ConsumerMessage,
  handle: (message: ConsumerMessage) => Promise<void>,
): Promise<void> => {
  const { data, subject, durable, stream } = message
  if (!isTracing() || !isEvent(data)) return handle(message)
  const attributes = {
    'messaging.system': 'nats',
    'messaging.operation.type': 'process',
    'messaging.destination.name': stream,
    'messaging.consumer.group.name': durable,
  }
  return inSpan(`process ${subject}`, { kind: 'consumer', parent: data.traceparent, attributes }, () =>
    handle({ ...message, data: { ...data, traceparent: currentTraceparent() } }),
  )
}
