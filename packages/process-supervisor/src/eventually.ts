import { setTimeout as sleep } from 'node:timers/promises'

const DEADLINE_MS = 240_000
const PAUSE_MS = { first: 20, longest: 500 }

/**
 * Waits until the condition holds, asking often at first. The deadline is generous on purpose: it says when a promise is
 * broken, not how fast it is kept.
 * @throws Error with the description when it never holds
 */
export async function eventually(
  description: string,
  condition: () => boolean | Promise<boolean>,
  deadlineMs = DEADLINE_MS,
): Promise<void> {
  if (!(await repeat(condition, Boolean, deadlineMs)).isExpected) throw new Error(`never came true: ${description}`)
}

/**
 * Asks until the answer is the expected one, and resolves with it.
 * @throws Error with the last answer when it never is
 */
export async function eventuallyAnswers<Answer>(
  ask: () => Promise<Answer>,
  isExpected: (answer: Answer) => boolean,
  deadlineMs = DEADLINE_MS,
): Promise<Answer> {
  const last = await repeat(ask, isExpected, deadlineMs)
  if (last.isExpected) return last.answer
  throw new Error(`not within ${deadlineMs} ms; last seen: ${JSON.stringify(last.answer)?.slice(0, 2_000)}`)
}

async function repeat<Answer>(
  ask: () => Answer | Promise<Answer>,
  isExpected: (answer: Answer) => boolean,
  deadlineMs: number,
): Promise<{ readonly answer: Answer; readonly isExpected: boolean }> {
  const end = performance.now() + deadlineMs
  for (let pauseMs = PAUSE_MS.first; ; pauseMs = Math.min(pauseMs * 1.25, PAUSE_MS.longest)) {
    const answer = await ask()
    if (isExpected(answer)) return { answer, isExpected: true }
    if (performance.now() > end) return { answer, isExpected: false }
    await sleep(pauseMs)
  }
}
