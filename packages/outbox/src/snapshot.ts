import type { Messaging } from '@techshop/messaging/connection'
import { respond } from '@techshop/messaging/core'
import type { Logger } from '@techshop/messaging/logger'
import { type Emit, Emitter } from './emitter.ts'

export interface SnapshotOptions {
  messaging: Messaging
  /** Name of the service that owns the aggregates; it is asked on `snapshot.<source>`. */
  source: string
  stream: string
  /** Emits the state of every aggregate, deletions included. */
  state(emit: Emit): Promise<void>
  logger: Logger
}

/** The answer to a request: `accepted` is not `completed`, which only the event says. */
interface SnapshotAnswer {
  accepted: boolean
}

/**
 * Answers requests for a snapshot: publishes every aggregate, and when all are acknowledged
 * `<source>.snapshot.completed.v1 { snapshotId, count }`. One snapshot is made at a time; one that is asked for again while it
 * waits or runs is made once. What fails is not tried again: the follower asks again. Returns how to stop.
 */
export function answerSnapshotRequests(options: SnapshotOptions): () => Promise<void> {
  const subject = `snapshot.${options.source}`
  const stopping = new AbortController()
  const accepted = new Set<string>()
  let queue: Promise<void> = Promise.resolve()
  const unsubscribe = respond(options.messaging, subject, subject, (data): SnapshotAnswer => {
    const snapshotId = (data as { snapshotId?: unknown } | null)?.snapshotId
    if (typeof snapshotId !== 'string') return { accepted: false }
    if (!accepted.has(snapshotId)) {
      accepted.add(snapshotId)
      queue = queue
        .then(() => takeSnapshot(options, snapshotId, stopping.signal))
        .finally(() => accepted.delete(snapshotId))
    }
    return { accepted: true }
  })
  return async () => {
    unsubscribe()
    stopping.abort()
    await queue
  }
}

async function takeSnapshot(options: SnapshotOptions, snapshotId: string, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return
  const { source, logger } = options
  const emitter = new Emitter({ ...options, signal })
  try {
    await options.state(emitter.emit)
    const { count } = await emitter.flush()
    const data = { snapshotId, count }
    await emitter.emit({ type: `${source}.snapshot.completed.v1`, aggregateId: snapshotId, version: 1, data })
    await emitter.flush()
    logger.info({ snapshotId, count }, 'Snapshot published')
  } catch (error) {
    if (!signal.aborted) logger.error({ err: error, snapshotId }, 'Snapshot could not be published')
  }
}
