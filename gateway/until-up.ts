// `node until-up.ts <url>`: waits until a gateway answers.
import { setTimeout as delay } from 'node:timers/promises'

const [gateway = ''] = process.argv.slice(2)
const patienceMs = 60_000
for (const until = Date.now() + patienceMs; ; await delay(200)) {
  const up = await fetch(new URL('/health', gateway)).catch(() => undefined)
  if (up?.ok) break
  if (Date.now() > until) throw new Error(`nothing answers at ${gateway}`)
}
