import { parseArgs } from 'node:util'
import { replayOutbox, replayState } from '@techshop/outbox/replay'
import { withConnections } from '../command.ts'
import { parseConnections } from '../config.ts'
import { republishEveryOrder } from '../features/republish-orders/republish-orders.ts'
import { publishing } from '../worker.ts'

const usage = `usage: replay --outbox [--since <RFC 3339 time>]   publish what was recorded in the last 7 days again
       replay --state                              publish every order as it is`
const { values } = parseArgs({
  options: { outbox: { type: 'boolean' }, state: { type: 'boolean' }, since: { type: 'string' } },
})
const since = values.since === undefined ? undefined : new Date(values.since)

if (values.outbox === values.state || (since && Number.isNaN(since.getTime()))) {
  console.error(usage)
  process.exitCode = 2
} else {
  await withConnections(parseConnections(process.env), async (db, messaging) => {
    const published = values.outbox
      ? await replayOutbox({ ...publishing, db, messaging, ...(since ? { since } : {}) })
      : await replayState({ ...publishing, messaging, state: (emit) => republishEveryOrder(db, emit) })
    console.log(`${published} events published`)
  })
}
