import type { ConsumerMessage } from './consumer-message.ts'
import type { Outcome } from './consumer-metrics.ts'
import type { DeliveredMessage } from './delivered-message.ts'
import { ForgedMessageError, MessagingUnavailableError, RetryLaterError } from './errors.ts'
import type { InfrastructurePause } from './infrastructure-pause.ts'
import type { Logger } from './logger.ts'
import { handleTraced } from './traced-handling.ts'

export interface DeliveryOptions {
  handle(message: ConsumerMessage): Promise<void>
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'dead-lettered'>
  isInfrastructureError(error: unknown): boolean
  pause: InfrastructurePause
  logger: Logger
}

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 30_000
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Has a message handled, then settles it: acknowledged only when it was handled or is a dead letter. Never rejects. */
export async function settle(message: DeliveredMessage, options: DeliveryOptions): Promise<Outcome> {
  const consumerMessage = message.read()
  if (options.pause.remainingMs() > 0) return sendBack(message, 'paused', options.pause.remainingMs())
  try {
    if (message.republished)
      throw new ForgedMessageError('Another stream published this under a subject that is not its own')
    consumerMessage.data = JSON.parse(decoder.decode(consumerMessage.payload))
    await handleTraced(consumerMessage, (traced) => options.handle(traced))
  } catch (error) {
    return settleFailure(message, consumerMessage, error, options)
  }
  options.pause.succeeded()
  // If this is lost it costs one more delivery, which handlers bear: so nobody waits for a receipt.
  message.ack()
  return 'done'
}

async function settleFailure(
  message: DeliveredMessage,
  consumerMessage: ConsumerMessage,
  error: unknown,
  options: DeliveryOptions,
): Promise<Outcome> {
  const { logger, pause } = options
  const fields = { err: error, consumer: consumerMessage.durable, sequence: consumerMessage.sequence }
  const isAway = (cause: unknown) => cause instanceof MessagingUnavailableError || options.isInfrastructureError(cause)
  if (error instanceof RetryLaterError) return sendBack(message, 'later', error.delayMs)
  if (isAway(error)) {
    logger.warn(fields, 'Consumer pauses: infrastructure is away')
    return sendBack(message, 'paused', pause.failed())
  }
  try {
    const verdict = await options.onFailure(consumerMessage, error)
    logger.error({ ...fields, subject: consumerMessage.subject, verdict }, 'Message could not be handled')
    if (verdict === 'retry') return sendBack(message, 'failed', retryDelayMs(consumerMessage.deliveries))
  } catch (cause) {
    logger.error({ ...fields, cause }, 'A failure could not be recorded')
    // It is not on record, so the message must come again.
    if (isAway(cause)) return sendBack(message, 'paused', pause.failed())
    return sendBack(message, 'failed', retryDelayMs(consumerMessage.deliveries))
  }
  message.ack()
  return 'dead-lettered'
}

function retryDelayMs(deliveries: number): number {
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(deliveries - 1, 10))
}

/** JetStream delivers the message again after the delay, to whichever instance asks first. */
function sendBack(message: DeliveredMessage, outcome: Outcome, delayMs: number): Outcome {
  message.nak(delayMs)
  return outcome
}
