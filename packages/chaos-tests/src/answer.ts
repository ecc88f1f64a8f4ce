import { ConnectionError, ProblemError } from '@techshop/client/problem-error'

/**
 * What a client knows after a request. `ok`: it happened. `fail`: it was refused and did not happen.
 * `unknown`: it may have happened, since the connection was lost or the answer is one of trouble on the way.
 */
export type Outcome = 'ok' | 'fail' | 'unknown'

export interface Answer {
  readonly outcome: Outcome
  /** HTTP status; null without an answer, 200 for any success. */
  readonly status: number | null
  /** Name of the problem, such as `price-changed`. */
  readonly problem?: string
}

/** Another request with the same key is still being worked on, or the server gave up on reading this one. */
const undecidedProblems = new Set(['request-in-progress', 'request-timeout'])

const judge = (error: unknown): Answer => {
  if (error instanceof ConnectionError) return { outcome: 'unknown', status: null }
  if (!(error instanceof ProblemError)) throw error
  const { status, problem } = error
  // A 503 promises that nothing was started, but the gateway's own may follow on an attempt that reached a service.
  const outcome = status >= 500 || undecidedProblems.has(problem) ? 'unknown' : 'fail'
  return { outcome, status, problem }
}

/** Waits for a request and says what became of it; an error that is no failed request is thrown. */
export const answerOf = async <Answered>(
  send: () => Promise<Answered>,
): Promise<Answer & { readonly answered?: Answered }> => {
  try {
    return { outcome: 'ok', status: 200, answered: await send() }
  } catch (error) {
    return judge(error)
  }
}
