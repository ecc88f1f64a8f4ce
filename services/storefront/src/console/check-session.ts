import type { Session } from './session.ts'

/** `unchecked` where the services could not be asked. */
export type Verdict = 'accepted' | 'refused' | 'unchecked'

/** Whether the services accept a token. Reading what everyone may read answers it: a token that is not valid is refused there, too. */
export const checkSession = async ({ token }: Session): Promise<Verdict> => {
  try {
    const { ok, status } = await fetch('/api/categories?limit=1', { headers: { authorization: `Bearer ${token}` } })
    if (ok) return 'accepted'
    return status === 401 ? 'refused' : 'unchecked'
  } catch {
    return 'unchecked'
  }
}
