import { setTimeout } from 'node:timers/promises'
import type { Strike } from './fault.ts'
import { startAgain } from './processes.ts'

/** Deletes the files of all streams and consumers under the running server. */
export const wipeLive: Strike = async ({ stack }) => stack.wipeJetStream()

/** Deletes them while the server is down after a `kill -9`. */
export const wipeKilled: Strike = async ({ stack }, { target, holdMs }) => {
  const nats = stack.process(target)
  await nats.kill()
  await nats.stop()
  stack.wipeJetStream()
  await setTimeout(holdMs)
  await startAgain(nats)
}
