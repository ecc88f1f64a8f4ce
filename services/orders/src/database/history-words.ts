import type { Actor, HistoryEntry } from '../domain/order.ts'

type Words = Pick<HistoryEntry, 'message' | 'note'>

interface WordColumns {
  readonly reason: string | null
  readonly message: string | null
  readonly note: string | null
}

/**
 * Buyers and the shop itself say what all may read, in `reason`; staff has a column for each of the two. A reason of staff
 * is of a version that had one field and did not say who reads it: it is a note.
 */
export const writeWords = ({ actor, message, note }: Words & { readonly actor: Actor }): WordColumns =>
  actor.kind === 'staff' ? { reason: null, message, note } : { reason: message, message: null, note }

export const readWords = ({ reason, message, note }: WordColumns, { kind }: Actor): Words =>
  kind === 'staff' ? { message, note: note ?? reason } : { message: reason, note }
