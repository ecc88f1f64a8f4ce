import { setTimeout as delay } from 'node:timers/promises'
import type { AttemptCounts } from '@techshop/service-runtime/attempt-counts'
import type { PlacingSubjects } from '../../access/placing-subject.ts'

/** Guards one look-up of a number by a client. */
export interface LookupAttempt {
  /** Seconds to wait when this client was wrong about this number too often. */
  readonly waitSeconds: number | undefined
  /** It was right: it counts for nothing. */
  succeeded(): Promise<void>
}

export interface LookupGuard {
  /** Counts the attempt; resolves later the more attempts at the number there were, from wherever. */
  begin(number: string, client: string): Promise<LookupAttempt>
}

const WINDOW_MS = 3_600_000
/** Wrong e-mail addresses that one client may name for one number within an hour. */
const WRONG_PER_CLIENT = 20
/** The same of all clients together, after which everybody waits. */
const WRONG_BEFORE_SLOWER = 20
const STEP_MS = 100
const LONGEST_DELAY_MS = 2_000
/** Who comes when so many wait is answered at once: waiting must not become a way to keep others out. */
const MOST_DELAYED = 100

/** How long an answer about a number takes longer after so many attempts at it; no more than two seconds. */
export const slowDownMs = (attempts: number): number =>
  Math.min(LONGEST_DELAY_MS, Math.max(0, attempts - WRONG_BEFORE_SLOWER) * STEP_MS)

/** Limits guessing without ever refusing the right e-mail address because of what others guess. */
export const createLookupGuard = (
  attempts: AttemptCounts,
  subjects: PlacingSubjects,
  wait: (ms: number) => Promise<void> = delay,
): LookupGuard => {
  let delayed = 0
  const slowDown = async (ms: number): Promise<void> => {
    if (ms === 0 || delayed >= MOST_DELAYED) return
    delayed += 1
    await wait(ms).finally(() => {
      delayed -= 1
    })
  }
  return {
    async begin(number, client) {
      const ofNumber = `number:${subjects.ofNumber(number).toString('hex')}`
      const ofPair = `${ofNumber}:${subjects.ofClient(client).toString('hex')}`
      const [pair, all] = await Promise.all([attempts.count(ofPair, WINDOW_MS), attempts.count(ofNumber, WINDOW_MS)])
      await slowDown(slowDownMs(all.attempts))
      return {
        waitSeconds: pair.attempts > WRONG_PER_CLIENT ? pair.secondsLeft : undefined,
        succeeded: async () =>
          void (await Promise.all([attempts.takeBack(ofPair, WINDOW_MS), attempts.takeBack(ofNumber, WINDOW_MS)])),
      }
    },
  }
}
