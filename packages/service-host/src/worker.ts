import { startConsumers } from '@techshop/dead-letters/consumers'
import { startRelay } from '@techshop/outbox/relay'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { startRebuilds } from '@techshop/read-model/rebuild'
import type { Assembled } from './assemble.ts'
import { publishingOf, type ServiceDefinition } from './definition.ts'

/**
 * Starts the side of a service that nobody calls: it publishes what was recorded, answers followers that want a whole
 * snapshot, keeps its read model, follows others and does its jobs. Any number of instances may.
 * @returns how to stop it; resolves when everything that was under way is settled
 */
export const startWorker = <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  { host, parts, link }: Assembled<Own, Tables, Parts>,
): (() => Promise<void>) => {
  const { db, messaging, service } = host
  const { log: logger, registry: metrics } = service
  const publishing = publishingOf(definition)
  const state = (emit: Parameters<typeof definition.publishState>[1]) => definition.publishState(db, emit)
  const republish = definition.afterLoss?.(db) ?? { unsettled: async () => {}, state }
  const relay = startRelay({ ...publishing, db, messaging, republish, logger, metrics })
  const stopSnapshots = answerSnapshotRequests({ ...publishing, messaging, state, logger })
  const rebuilds = definition.readModel && startRebuilds({ ...definition.readModel, db, messaging, logger })
  link({
    nudge: () => relay.nudge(),
    completeReadModel: async (snapshotId, count) => rebuilds?.completed(snapshotId, count),
  })
  const consumers = startConsumers(definition.consumers(host, parts), { db, messaging, logger, metrics })
  const jobs = definition.startJobs?.(host, parts) ?? []
  return async () => {
    await stopSnapshots()
    await Promise.all([rebuilds, ...consumers, ...jobs].map((part) => part?.stop()))
    // Last, so that it still publishes what those have recorded.
    await relay.stop()
  }
}
