import type { Messaging } from '@techshop/messaging/connection'
import type { Logger } from '@techshop/messaging/logger'
import { createStream, deleteStream, inspectStream, type StreamDefinition } from '@techshop/messaging/stream'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Acknowledged, type Emit, Emitter } from './emitter.ts'
import { recordedEvents } from './recorded-events.ts'
import { readCheckpoint, recordRecovery } from './stream-checkpoint.ts'
import { assessStream } from './stream-identity.ts'
import type { OutboxTables } from './tables.ts'

/** How a service publishes again what a lost stream took with it. Both read the database and call `emit` for each. */
export interface Republish {
  /** What others must still act on, such as every order that waits for an outcome. Published first. */
  unsettled(emit: Emit): Promise<void>
  /** The state of every aggregate, deletions included. */
  state(emit: Emit): Promise<void>
}

export interface RecoveryOptions {
  db: Kysely<OutboxTables>
  messaging: Messaging
  source: string
  definition: StreamDefinition
  republish: Republish
  logger: Logger
  signal: AbortSignal
  /** A publish has failed because the stream's files are gone, which reading back does not always show. */
  isStorageLost(): boolean
  /** There is a stream again: ordinary publishing can go on. */
  onStreamReady(): void
}

const LOCK_PING_MS = 3000
const LOCK_LOST_MS = 15_000

/**
 * Publishes everything again after messages were lost, unless another instance is at it. The checkpoint of the new stream
 * is written last, so that the recovery after one that died begins again. Returns whether it recovered a loss: making the first stream of a
 * new database is the same work, and none.
 */
export async function recoverStream(options: RecoveryOptions): Promise<boolean> {
  const { db, definition } = options
  return db.transaction().execute(async (lock) => {
    // Instances of release 0.1 take the same lock, by this name.
    // An instance that stands still must not keep the others from recovering for ever.
    await sql`select set_config('idle_in_transaction_session_timeout', ${String(LOCK_LOST_MS)}, true)`.execute(lock)
    const { rows } = await sql<{ locked: boolean }>`
      select pg_try_advisory_xact_lock(hashtext('outbox heal'), hashtext(${definition.stream})) as locked`.execute(lock)
    if (!rows[0]?.locked) return false
    const checkpoint = await readCheckpoint(db, definition.stream)
    if (!checkpoint.recovering) return false
    const recovered = await withLiveLock(lock, options, (signal) => publishAgain({ ...options, signal }))
    if (!recovered) return false
    await recordRecovery(lock, definition.stream, recovered.created, recovered.last)
    const isFirst = checkpoint.created === null
    options.logger.info({ stream: definition.stream, ...recovered }, isFirst ? 'Stream made' : 'Stream recovered')
    return !isFirst
  })
}

/** Keeps the lock's connection from idling, and ends the work when it is lost. */
async function withLiveLock<Result>(
  lock: Transaction<OutboxTables>,
  options: RecoveryOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const lost = new AbortController()
  let pinging: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    pinging = sql`select 1`.execute(lock).catch((error) => lost.abort(error))
  }, LOCK_PING_MS)
  try {
    const result = await work(AbortSignal.any([options.signal, lost.signal]))
    await pinging
    lost.signal.throwIfAborted()
    return result
  } finally {
    clearInterval(timer)
    await pinging
  }
}

interface Recovered {
  created: string
  last: Acknowledged
  unsettled: number
  state: number
  recorded: number
}

/**
 * Returns undefined when the recovery has to begin again. A stream that was lost meanwhile needs no look here: the next check
 * finds another one than the checkpoint's.
 */
async function publishAgain(options: RecoveryOptions): Promise<Recovered | undefined> {
  const { messaging, definition, logger } = options
  const { connects } = messaging
  const created = await standUp(options)
  options.onStreamReady()
  const counts = await publishEverything(options)
  // A restart of the server may have cost messages in the middle, which the last one does not show.
  if (messaging.connects === connects) return { created, ...counts }
  logger.warn({ stream: definition.stream }, 'NATS was away while the stream was recovered: begins again')
  return undefined
}

/**
 * Sees to it that there is a stream to publish to, and returns which. One that lost its end is made anew, too: consumers
 * that had read the lost messages would skip the ones that get their sequence numbers.
 */
async function standUp({ db, messaging, definition, logger, isStorageLost }: RecoveryOptions): Promise<string> {
  const checkpoint = await readCheckpoint(db, definition.stream)
  const finding = isStorageLost() ? 'unreadable' : await assessStream(messaging, definition.stream, checkpoint)
  if (checkpoint.created !== null)
    logger.warn({ stream: definition.stream, finding }, 'Messages were lost: everything is published again')
  if (finding === 'unreadable' || finding === 'shortened') await deleteStream(messaging, definition.stream)
  await createStream(messaging, definition)
  const state = await inspectStream(messaging, definition.stream)
  if (!state) throw new Error(`Stream ${definition.stream} vanished right after it was made`)
  return state.created
}

async function publishEverything({ db, messaging, source, definition, republish, logger, signal }: RecoveryOptions) {
  const emitter = new Emitter({ messaging, source, stream: definition.stream, logger, signal })
  await republish.unsettled(emitter.emit)
  const afterUnsettled = await emitter.flush()
  await republish.state(emitter.emit)
  const afterState = await emitter.flush()
  for await (const event of recordedEvents(db)) await emitter.emit(event)
  const last = await emitter.flush()
  return {
    unsettled: afterUnsettled.count,
    state: afterState.count - afterUnsettled.count,
    recorded: last.count - afterState.count,
    last,
  }
}
