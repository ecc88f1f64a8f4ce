import { administer } from '@techshop/messaging/stream'
import { eventually } from '@techshop/test-kit/eventually'
import { outboxIsPublished } from './invariants/messages.ts'
import { PATIENCE_MS } from './patience.ts'
import type { World } from './world.ts'

/** Messages that some consumer has not settled, those under way included. */
const unsettled = ({ messaging }: World): Promise<number> =>
  administer(messaging, async (manager) => {
    let count = 0
    for await (const { config } of manager.streams.list()) {
      for await (const consumer of manager.consumers.list(config.name)) {
        count += consumer.num_pending + consumer.num_ack_pending
      }
    }
    return count
  })

/** Resolves when no message is under way, those that must be delivered again included, and none waits to be published. */
export const atRest = (world: World): Promise<void> => {
  const isAtRest = async () => {
    if ((await unsettled(world)) > 0) return false
    if ((await outboxIsPublished.violations(world.databases)).length > 0) return false
    return (await unsettled(world)) === 0
  }
  return eventually('no message is under way', isAtRest, PATIENCE_MS)
}
