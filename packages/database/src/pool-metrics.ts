import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import { BACKGROUND } from './bulkhead.ts'
import { onRefusedCaller, poolUse, replicaOf } from './connection.ts'

/**
 * Shows how the pool of connections is used, whenever metrics are asked for. Only for what `connectDatabase` returned.
 */
export const observePool = (db: object, registry: Registry): void => {
  new Gauge({
    name: 'database_pool_connections',
    help: 'Database connections by state; waiting counts requests without a connection',
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
    help: 'Maximum number of database connections',
    registers: [registry],
  }).set(poolUse(db).size)
  const refusals = new Counter({
    name: 'database_pool_refusals_total',
    help: 'Requests for a connection that were refused because the queue was full or the wait too long, by bulkhead',
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
    help: '1 while the replica serves reads, 0 while it is unreachable or more than a second behind',
    registers,
    collect() {
      this.set(replicaOf(db)?.isUsable ? 1 : 0)
    },
  })
  new Counter({
    name: 'database_replica_reads_total',
    help: 'Reads that may use the replica, by the server that executed them',
    labelNames: ['server'],
    registers,
    collect() {
      this.reset()
      for (const [server, count] of Object.entries(replicaOf(db)?.reads ?? {})) this.inc({ server }, count)
    },
  })
}
