import { AckPolicy, type ConsumerConfig, type ConsumerInfo, DeliverPolicy, nanos, ReplayPolicy } from 'nats'
import type { Messaging } from './connection.ts'
import { isApiError, isConsumerInUse, isConsumerNotFound, isStreamNotFound } from './jetstream-errors.ts'
import { administer, inspectStream } from './stream.ts'

/** A durable consumer of a stream, shared by every instance of the service that follows it. */
export interface Durable {
  stream: string
  durable: string
  filterSubject: string
}

export interface DurableState {
  /** When it was made (RFC 3339): tells one of the same name from the next. */
  created: string
  /** Messages in the stream that were not delivered yet. */
  pending: number
  /** Messages that were delivered and not settled yet. */
  unsettled: number
  /** Counts every delivery; it stands still when nothing is delivered. */
  deliveries: number
  /** The durable has delivered what the stream does not hold: its messages are gone, and the next ones would be skipped. */
  ahead: boolean
}

/** After this time without a sign of life JetStream gives a message to somebody else. */
export const ACK_WAIT_MS = 4000

function configuration({ durable, filterSubject }: Durable): Partial<ConsumerConfig> {
  return {
    durable_name: durable,
    filter_subject: filterSubject,
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
    ack_policy: AckPolicy.Explicit,
    ack_wait: nanos(ACK_WAIT_MS),
    // A limit would lose every message of a long outage.
    max_deliver: -1,
    // A message that waits for its next try counts as pending: with a limit, enough of them would block all others.
    max_ack_pending: -1,
  }
}

async function information(messaging: Messaging, { stream, durable }: Durable): Promise<ConsumerInfo | undefined> {
  try {
    return await administer(messaging, (manager) => manager.consumers.info(stream, durable))
  } catch (error) {
    if (isConsumerNotFound(error) || isStreamNotFound(error)) return undefined
    throw error
  }
}

/** The durable as JetStream has it; undefined when it, or its stream, is not there. */
export async function inspectDurable(messaging: Messaging, durable: Durable): Promise<DurableState | undefined> {
  const info = await information(messaging, durable)
  if (!info) return undefined
  // Asked second, so that a stream which grows meanwhile never makes the durable look ahead of it.
  const stream = await inspectStream(messaging, durable.stream)
  if (!stream) return undefined
  return {
    created: info.created,
    pending: info.num_pending,
    unsettled: info.num_ack_pending,
    deliveries: info.delivered.consumer_seq,
    ahead: info.delivered.stream_seq > stream.lastSequence,
  }
}

/**
 * Makes the durable, reading from the stream's first message, unless it exists; brings an existing one's settings up to
 * date. Safe among several instances. Resolves with false when there is no stream to make it on.
 */
export async function ensureDurable(messaging: Messaging, durable: Durable): Promise<boolean> {
  const wanted = configuration(durable)
  const existing = await information(messaging, durable)
  if (existing) {
    const { config } = existing
    // What the new filter lets through may lie before the durable's position.
    if (config.filter_subject !== wanted.filter_subject) await deleteDurable(messaging, durable)
    else if (isCurrent(config, wanted)) return true
    else return updateDurable(messaging, durable, wanted)
  }
  try {
    await administer(messaging, (manager) => manager.consumers.add(durable.stream, wanted))
    return true
  } catch (error) {
    if (isConsumerInUse(error)) return true
    if (isStreamNotFound(error)) return false
    throw error
  }
}

function isCurrent(config: ConsumerConfig, wanted: Partial<ConsumerConfig>): boolean {
  return (['ack_wait', 'max_deliver', 'max_ack_pending'] as const).every((key) => config[key] === wanted[key])
}

async function updateDurable(messaging: Messaging, durable: Durable, wanted: Partial<ConsumerConfig>) {
  try {
    await administer(messaging, (manager) => manager.consumers.update(durable.stream, durable.durable, wanted))
  } catch (error) {
    // Older servers keep some settings for ever; an old setting serves, too.
    if (!isApiError(error)) throw error
  }
  return true
}

/** Deletes the durable; resolves as well when there is none. */
export async function deleteDurable(messaging: Messaging, { stream, durable }: Durable): Promise<void> {
  try {
    await administer(messaging, (manager) => manager.consumers.delete(stream, durable))
  } catch (error) {
    if (!isConsumerNotFound(error) && !isStreamNotFound(error)) throw error
  }
}
