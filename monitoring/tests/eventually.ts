import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until the answer is as expected; rejects after minutes, with what was seen last. */
export const eventually = async <Answer>(
  ask: () => Promise<Answer>,
  isExpected: (answer: Answer) => boolean,
): Promise<Answer> => {
  const deadline = performance.now() + 150_000
  for (;;) {
    const answer = await ask()
    if (isExpected(answer)) return answer
    if (performance.now() > deadline) throw new Error(`waited in vain; last seen: ${JSON.stringify(answer)}`)
    await sleep(250)
  }
}
