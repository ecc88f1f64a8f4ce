import type { Caller } from '@techshop/service-runtime/caller'
import type { Author } from './database/category-repository.ts'
import type { Database } from './database/database.ts'

/** What a route that writes is given. */
export interface WriteDependencies {
  readonly db: Database
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  now(): Date
}

/** Who writes, for the record of changes and for the events. */
export const writing = ({
  caller,
  requestId,
  traceparent,
}: {
  readonly caller: Caller
  readonly requestId: string
  readonly traceparent: string
}): Omit<Author, 'operation'> => {
  if (caller.kind !== 'staff') throw new TypeError('only staff may write')
  return { actor: caller.subject, requestId, traceparent }
}
