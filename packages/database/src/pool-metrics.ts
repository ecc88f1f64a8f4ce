import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import { BACKGROUND } from './bulkhead.ts'
import { onRefusedCaller, poolUse, replicaOf } from './connection.ts'

/**
 * Shows how the pool of connections is used, whenever metrics are asked for. Only for what `connectDatabase` returned.
 */
export const observePool = (db: object, registry: Registry): void => {
  new Gauge({
    name: 'database_pool_connections',
    help: 'Connections to the database by state; waiting are callers without one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, idle, waiting } = poolUse(db)
      this.set({ state: 'busy' }, total - idle)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  if (replicaOf(db)) observeReplica(db, registry)
  new Gauge({
    name: 'database_pool_size_connections',
    help: 'Most connections to the database at once',
    registers: [registry],
  }).set(poolUse(db).size)
  const refusals = new Counter({
    name: 'database_pool_refusals_total',
    help: 'Callers that got no connection, by the bulkhead that they belong to: too many waited, or it took too long',
    labelNames: ['bulkhead', 'reason'],
    registers: [registry],
  })
  for (const reason of ['queue-full', 'timeout']) refusals.inc({ bulkhead: BACKGROUND, reason }, 0)
  onRefusedCaller(db, (bulkhead, reason) => refusals.inc({ bulkhead, reason }))
}

const observeReplica = (db: object, registry: Registry): void => {
  const registers = [registry]
  new Gauge({
    name: 'database_replica_usable',
    help: '1 while reads go to the replica, 0 while it is away or more than a second behind',
    registers,
    collect() {
      this.set(replicaOf(db)?.isUsable ? 1 : 0)
    },
  })
  new Counter({
    name: 'database_replica_reads_total',
    help: 'Reads that were for the replica, by the server that they went to',
    labelNames: ['server'],
    registers,
    collect() {
      this.reset()
      for (const [server, count] of Object.entries(replicaOf(db)?.reads ?? {})) this.inc({ server }, count)
    },
  })
}
