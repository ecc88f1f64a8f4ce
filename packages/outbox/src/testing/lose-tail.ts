import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import type { TestNats } from '@techshop/test-kit/nats'

/** What a power cut leaves of a stream: an earlier state of its files; consumers may remember more. */
export async function loseTail(nats: TestNats, lose: () => Promise<void>): Promise<void> {
  const messages = path.join(nats.storeDir, '$G', 'streams', 'SHOP', 'msgs')
  const earlier = `${nats.storeDir}-earlier`
  await nats.stop()
  await cp(messages, earlier, { recursive: true })
  await nats.start()
  await lose()
  await nats.kill()
  await rm(messages, { recursive: true })
  await cp(earlier, messages, { recursive: true })
}
