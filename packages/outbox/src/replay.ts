import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'
import { type Emit, Emitter } from './emitter.ts'
import { recordedEvents } from './recorded-events.ts'
import { outboxOf } from './tables.ts'

interface ReplayOptions {
  messaging: Messaging
  source: string
  stream: string
  logger?: Logger
}

export interface ReplayOutboxOptions<Tables> extends ReplayOptions {
  db: Kysely<Tables>
  /** Only what was recorded since then; the whole window of 7 days unless told. */
  since?: Date
}

export interface ReplayStateOptions extends ReplayOptions {
  state(emit: Emit): Promise<void>
}

/**
 * Publishes what the outbox still holds again. Returns how many events were acknowledged.
 * @throws MessagingUnavailableError when JetStream is away; some may be published then.
 */
export async function replayOutbox<Tables>(options: ReplayOutboxOptions<Tables>): Promise<number> {
  const emitter = new Emitter(options)
  for await (const event of recordedEvents(outboxOf(options.db), options.since)) await emitter.emit(event)
  return (await emitter.flush()).count
}

/**
 * Publishes the state of every aggregate again. Returns how many events were acknowledged.
 * @throws MessagingUnavailableError when JetStream is away; some may be published then.
 */
export async function replayState(options: ReplayStateOptions): Promise<number> {
  const emitter = new Emitter(options)
  await options.state(emitter.emit)
  return (await emitter.flush()).count
}
