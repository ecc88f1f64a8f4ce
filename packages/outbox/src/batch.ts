import { anyOf, prepareStatement } from '@techshop/database/prepared-statement'
import type { Messaging } from '@techshop/messaging/connection'
import { MessagingUnavailableError, PublishRefusedError } from '@techshop/messaging/errors'
import { publish } from '@techshop/messaging/publish'
import { currentTraceparent, inSpan } from '@techshop/tracing/span'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { OutboxEvent } from './append.ts'
import { toEnvelope } from './envelope.ts'
import { type OutboxRow, toEvent } from './recorded-events.ts'
import type { OutboxTables } from './tables.ts'

export interface BatchOptions {
  db: Kysely<OutboxTables>
  messaging: Messaging
  source: string
  stream: string
}

export interface BatchResult {
  claimed: number
  published: number
  /** Rows that JetStream will not have, such as one that is too large. They are put off and tried again. */
  refused: unknown[]
  /** Why rows could not be published: JetStream was away. They stay to be published. */
  unavailable: unknown[]
}

/** More than publishing can take, which is limited in time. */
const CLAIM_LOST_MS = 10_000
const REFUSED_FOR = sql<Date>`now() + interval '1 minute'`

/**
 * Claims the oldest rows that nobody else has claimed, publishes them all at once, and marks what was acknowledged. An
 * instance that dies in between leaves them to the others as soon as its connection is closed, one that stands still after
 * ten seconds.
 */
export async function publishBatch(options: BatchOptions, limit: number): Promise<BatchResult> {
  return options.db.transaction().execute(async (trx) => {
    const rows = await claim(trx, [String(CLAIM_LOST_MS), options.stream, limit])
    const attempts = await Promise.all(rows.map((row) => attempt(options, row)))
    await mark(trx, options.stream, rows[0]?.generation ?? 0, attempts)
    return {
      claimed: rows.length,
      published: attempts.filter(({ sequence }) => sequence > 0).length,
      refused: attempts.flatMap(({ error }) => (error instanceof PublishRefusedError ? [error] : [])),
      unavailable: attempts.flatMap(({ error }) => (error && !(error instanceof PublishRefusedError) ? [error] : [])),
    }
  })
}

interface ClaimedRow extends OutboxRow {
  /** How often the stream had been recovered when the batch began. */
  generation: number | null
}

const claim = prepareStatement<ClaimedRow>(
  'claim_outbox_rows',
  `select o.id, o.type, o.aggregate_id, o.version, o.data, o.request_id, o.traceparent, o.occurred_at, o.created_at,
    o.publish_after, o.published_at, (select generation from outbox_stream where stream = $2::text) as generation
  from (select set_config('idle_in_transaction_session_timeout', $1::text, true) offset 0) settings, outbox o
  where o.published_at is null and o.publish_after <= now()
  order by o.id limit $3::integer for update of o skip locked`,
)

interface Attempt {
  rowId: string
  eventId: string
  /** 0 when it was not acknowledged. */
  sequence: number
  error?: unknown
}

async function attempt(options: BatchOptions, row: OutboxRow): Promise<Attempt> {
  try {
    const { sequence, eventId } = await publishTraced(options, toEvent(row))
    return { rowId: row.id, eventId, sequence }
  } catch (error) {
    if (!(error instanceof MessagingUnavailableError) && !(error instanceof PublishRefusedError)) throw error
    return { rowId: row.id, eventId: '', sequence: 0, error }
  }
}

/** Publishes an event as a span of the trace that caused it; whoever gets the event continues from there. */
function publishTraced({ messaging, source, stream }: BatchOptions, event: OutboxEvent) {
  const attributes = {
    'messaging.system': 'nats',
    'messaging.operation.type': 'send',
    'messaging.destination.name': stream,
  }
  return inSpan(`send ${event.type}`, { kind: 'producer', parent: event.traceparent, attributes }, async () => {
    const traceparent = currentTraceparent() ?? event.traceparent
    const { id, subject, bytes } = toEnvelope(source, { ...event, traceparent })
    const { sequence } = await publish(messaging, stream, subject, bytes)
    return { sequence, eventId: id }
  })
}

/**
 * One statement, last before the commit: the checkpoint of the highest acknowledged sequence is never behind the rows, and its
 * lock, which all instances want, is held for a moment only. During a recovery the checkpoint is left alone, and
 * afterwards an acknowledgement from before it does not raise it.
 */
async function mark(
  trx: Transaction<OutboxTables>,
  stream: string,
  generation: number,
  attempts: Attempt[],
): Promise<void> {
  const published = attempts.filter(({ sequence }) => sequence > 0)
  const refused = attempts.filter(({ error }) => error instanceof PublishRefusedError)
  if (refused.length > 0) {
    const ids = refused.map(({ rowId }) => rowId)
    await trx.updateTable('outbox').set({ publish_after: REFUSED_FOR }).where('id', 'in', ids).execute()
  }
  if (published.length === 0) return
  const last = published.reduce((highest, one) => (one.sequence > highest.sequence ? one : highest))
  await markPublished(trx, [published.map(({ rowId }) => rowId), stream, generation, last.sequence, last.eventId])
}

const markPublished = prepareStatement<never>(
  'mark_outbox_rows_published',
  `with marked as (
    update outbox set published_at = now() where id = ${anyOf('$1', 'bigint')}
  )
  update outbox_stream set last_sequence = $4::bigint, last_event_id = $5::text
  where stream = $2::text and generation = $3::integer and healing_since is null and last_sequence < $4::bigint`,
)
