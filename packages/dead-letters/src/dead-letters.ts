import type { Registry } from '@prometheus-io/client'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import { type Kysely, type Selectable, sql } from 'kysely'
import { watchDeadLetters } from './dead-letter-gauge.ts'
import { messageKey } from './message-key.ts'
import { type DeadLettersTable, deadLettersOf } from './tables.ts'

export interface DeadLetterOptions<Tables> {
  db: Kysely<Tables>
  /** The durable consumer's name. */
  consumer: string
  /** Failures after which a message becomes a dead letter; 5 by default. */
  maxFailures?: number
  logger: Logger
  metrics: Registry
}

export interface FailureHandler {
  /** For startConsumer: counts the failure; the last one allowed makes the message a dead letter. */
  onFailure(message: ConsumerMessage, error: unknown): Promise<'retry' | 'dead-lettered'>
}

const MAX_FAILURES = 5
const LONGEST_ERROR = 10_000
const FORGOTTEN_AFTER = sql<Date>`now() - interval '1 day'`

/** Counts the failures of a consumer's messages, and makes those that keep failing dead letters. */
export function deadLetterAfterFailures<Tables>(options: DeadLetterOptions<Tables>): FailureHandler {
  const { consumer, maxFailures = MAX_FAILURES, logger, metrics } = options
  const db = deadLettersOf(options.db)
  watchDeadLetters(metrics, db, consumer)
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
        dead_lettered_at: maxFailures <= 1 ? sql<Date>`now()` : null,
      }
      const { dead_lettered_at, failures } = await db
        .insertInto('dead_letters')
        .values(row)
        .onConflict((conflict) =>
          conflict.columns(['consumer', 'key']).doUpdateSet(({ ref, eb }) => ({
            payload: row.payload,
            error: row.error,
            failures: eb(ref('dead_letters.failures'), '+', 1),
            last_failed_at: sql`now()`,
            // A dead letter stays one: published again, it is tried once.
            dead_lettered_at: sql`coalesce(dead_letters.dead_lettered_at,
              case when dead_letters.failures + 1 >= ${maxFailures} then now() end)`,
          })),
        )
        .returning(['dead_lettered_at', 'failures'])
        .executeTakeFirstOrThrow()
      if (dead_lettered_at === null) return 'retry'
      logger.error({ consumer, subject: message.subject, failures }, 'Message became a dead letter')
      return 'dead-lettered'
    },
  }
}

/** Messages that failed a few times and were handled then leave their count behind. */
async function forgetRecovered<Tables>({ db, consumer }: DeadLetterOptions<Tables>): Promise<void> {
  await deadLettersOf(db)
    .deleteFrom('dead_letters')
    .where('consumer', '=', consumer)
    .where('dead_lettered_at', 'is', null)
    .where('last_failed_at', '<', FORGOTTEN_AFTER)
    .execute()
}

/** PostgreSQL's text can't hold the character 0. */
function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return text.replaceAll('\0', '').slice(0, LONGEST_ERROR)
}

/** A message that failed too often and waits for an operator. */
export interface DeadLetter {
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
  deadLetteredAt: Date
}

/** The dead letters, oldest first; of one consumer or of all. */
export async function listDeadLetters<Tables>(db: Kysely<Tables>, consumer?: string): Promise<DeadLetter[]> {
  let query = deadLettersOf(db)
    .selectFrom('dead_letters')
    .selectAll()
    .where('dead_lettered_at', 'is not', null)
    .orderBy('id')
  if (consumer !== undefined) query = query.where('consumer', '=', consumer)
  return (await query.execute()).map(toDeadLetter)
}

/**
 * Handles a dead letter again, through the consumer's own handler, and removes it when that succeeds. When it fails
 * the message stays, with the new error, which is thrown. Resolves without doing anything when the message is gone.
 */
export async function resendDeadLetter<Tables>(
  db: Kysely<Tables>,
  id: string,
  handle: (message: ConsumerMessage) => Promise<void>,
): Promise<void> {
  const tables = deadLettersOf(db)
  const row = await tables.selectFrom('dead_letters').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return
  try {
    await handle(toConsumerMessage(row))
  } catch (error) {
    await tables
      .updateTable('dead_letters')
      .set(({ eb }) => ({ error: describe(error), failures: eb('failures', '+', 1), last_failed_at: sql`now()` }))
      .where('id', '=', id)
      .execute()
    throw error
  }
  await tables.deleteFrom('dead_letters').where('id', '=', id).execute()
}

type Row = Selectable<DeadLettersTable>

const toDeadLetter = (row: Row): DeadLetter => ({
  id: String(row.id),
  consumer: row.consumer,
  stream: row.stream,
  subject: row.subject,
  payload: row.payload.toString('utf8'),
  error: row.error,
  failures: row.failures,
  firstFailedAt: row.first_failed_at,
  lastFailedAt: row.last_failed_at,
  deadLetteredAt: row.dead_lettered_at ?? row.last_failed_at,
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
