import { maxWaitSeconds } from '@techshop/contracts/orders-operations'

/**
 * Seconds that a caller is ready to wait (RFC 7240, `wait`), at most as many as we offer. Undefined without the
 * preference, and for one that is malformed: preferences that are not understood are ignored, not refused.
 */
export const preferredWaitSeconds = (prefer: string | undefined): number | undefined => {
  for (const preference of (prefer ?? '').split(',')) {
    const seconds = /^\s*wait\s*=\s*"?(\d{1,9})"?\s*(?:;.*)?$/i.exec(preference)?.[1]
    if (seconds !== undefined) return Math.min(Number(seconds), maxWaitSeconds)
  }
  return undefined
}
