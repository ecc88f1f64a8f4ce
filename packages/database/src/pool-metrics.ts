import { Counter, Gauge, type Registry } from '@prometheus-io/client'
import { BACKGROUND } from './bulkhead.ts'
import { onRefusedCaller, poolUse } from './connection.ts'

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
