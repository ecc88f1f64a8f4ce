import type { Registry } from '@prometheus-io/client'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import { type Kysely, type Selectable, sql } from 'kysely'
import { messageKey } from './message-key.ts'
import { watchParked } from './parked-gauge.ts'
import { type ParkedMessagesTable, parkedMessagesOf } from './tables.ts'

export interface ParkingOptions<Tables> {
  db: Kysely<Tables>
  /** The durable consumer's name. */
  consumer: string
  /** A message is parked when it has failed this often; 5 unless told. */
  maxFailures?: number
  logger: Logger
  metrics: Registry
}

export interface Parking {
  /** For startConsumer: counts the failure; parks the message when it was one too many. */
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'parked'>
}

const MAX_FAILURES = 5
const LONGEST_ERROR = 10_000
const FORGOTTEN_AFTER = sql<Date>`now() - interval '1 day'`

/** Counts the failures of a consumer's messages, and parks the ones that keep failing. */
export function createParking<Tables>(options: ParkingOptions<Tables>): Parking {
  const { consumer, maxFailures = MAX_FAILURES, logger, metrics } = options
  const db = parkedMessagesOf(options.db)
  watchParked(metrics, db, consumer)
  return {
    async onFailure(message, error) {
      await forgetRecovered(options)
      const row = {
        consumer,
        key: messageKey(message),
        stream: message.stream,
        subject: message.subject,
        payload: Buffer.from(message.payload),
        error: describe(error),
        parked_at: maxFailures <= 1 ? sql<Date>`now()` : null,
      }
      const { parked_at, failures } = await db
        .insertInto('parked_messages')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['consumer', 'key']).doUpdateSet(({ ref, eb }) => ({
            payload: row.payload,
            error: row.error,
            failures: eb(ref('parked_messages.failures'), '+', 1),
            last_failed_at: sql`now()`,
            // Once parked it stays so: when it is published again it need not fail for so long.
            parked_at: sql`coalesce(parked_messages.parked_at,
              case when parked_messages.failures + 1 >= ${maxFailures} then now() end)`,
          })),
        )
        .returning(['parked_at', 'failures'])
        .executeTakeFirstOrThrow()
      if (parked_at === null) return 'retry'
      logger.error({ consumer, subject: message.subject, failures }, 'Message parked')
      return 'parked'
    },
  }
}

/** Messages that failed a few times and were handled then leave their count behind. */
async function forgetRecovered<Tables>({ db, consumer }: ParkingOptions<Tables>): Promise<void> {
  await parkedMessagesOf(db)
    .deleteFrom('parked_messages')
    .where('consumer', '=', consumer)
    .where('parked_at', 'is', null)
    .where('last_failed_at', '<', FORGOTTEN_AFTER)
    .execute()
}

/** PostgreSQL's text can't hold the character 0. */
function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.replaceAll('\0', '').slice(0, LONGEST_ERROR)
}

/** A message that waits for a person. */
export interface ParkedMessage {
  id: string
  consumer: string
  stream: string
  subject: string
  /** The payload as text. */
  payload: string
  error: string
  failures: number
  firstFailedAt: Date
  lastFailedAt: Date
  parkedAt: Date
}

/** The parked messages, oldest first; of one consumer or of all. */
export async function listParked<Tables>(db: Kysely<Tables>, consumer?: string): Promise<ParkedMessage[]> {
  let query = parkedMessagesOf(db)
    .selectFrom('parked_messages')
    .selectAll()
    .where('parked_at', 'is not', null)
    .orderBy('id')
  if (consumer !== undefined) query = query.where('consumer', '=', consumer)
  return (await query.execute()).map(toParkedMessage)
}

/**
 * Handles a parked message again, through the consumer's own handler, and removes it when that succeeds. When it fails
 * the message stays, with the new error, which is thrown. Resolves without doing anything when the message is gone.
 */
export async function resendParked<Tables>(
  db: Kysely<Tables>,
  id: string,
  handle: (message: ConsumerMessage) => Promise<void>,
): Promise<void> {
  const parked = parkedMessagesOf(db)
  const row = await parked.selectFrom('parked_messages').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return
  try {
    await handle(toConsumerMessage(row))
  } catch (error) {
    await parked
      .updateTable('parked_messages')
      .set(({ eb }) => ({ error: describe(error), failures: eb('failures', '+', 1), last_failed_at: sql`now()` }))
      .where('id', '=', id)
      .execute()
    throw error
  }
  await parked.deleteFrom('parked_messages').where('id', '=', id).execute()
}

type Row = Selectable<ParkedMessagesTable>

const toParkedMessage = (row: Row): ParkedMessage => ({
  id: String(row.id),
  consumer: row.consumer,
  stream: row.stream,
  subject: row.subject,
  payload: row.payload.toString('utf8'),
  error: row.error,
  failures: row.failures,
  firstFailedAt: row.first_failed_at,
  lastFailedAt: row.last_failed_at,
  parkedAt: row.parked_at ?? row.last_failed_at,
})

/** @throws SyntaxError when the payload is no JSON: no handler could ever take it. */
const toConsumerMessage = (row: Row): ConsumerMessage => ({
  stream: row.stream,
  durable: row.consumer,
  subject: row.subject,
  data: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(row.payload)),
  payload: row.payload,
  sequence: 0,
  deliveries: row.failures + 1,
  publishedAt: row.first_failed_at,
})
