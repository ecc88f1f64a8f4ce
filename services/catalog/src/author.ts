import type { Caller } from '@techshop/service-runtime/caller'

/** Who is recorded for a write. The runtime lets nobody but staff come this far. */
export const authorOf = (caller: Caller, requestId: string): { actor: string; requestId: string } => {
  if (caller.kind !== 'staff') throw new TypeError('only staff write')
  return { actor: caller.subject, requestId }
}
