import { setTimeout as sleep } from 'node:timers/promises'

/** Waits until the condition holds, asking often. Throws with the description when it never does; the limit is generous. */
export async function eventually(
  description: string,
  condition: () => boolean | Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    if (await condition()) return
    if (Date.now() > deadline) throw new Error(`Never came true: ${description}`)
    await sleep(20)
  }
}
