import { setTimeout as sleep } from 'node:timers/promises'
import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import { PATIENCE_MS } from './patience.ts'

const RETRY_MS = 50

const isAway = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ProblemError && error.status === 503)

/** Asks again, as gateway and client do, while the service is away or overloaded. */
export const untilAnswered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error) || performance.now() > deadline) throw error
      await sleep(RETRY_MS)
    }
  }
}
