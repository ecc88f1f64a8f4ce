import { Counter, Gauge, type Registry } from '@prometheus-io/client'
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
  const refusals = new Counter({
    name: 'database_pool_refusals_total',
    help: 'Callers that got no connection, by the bulkhead that they belong to: too many waited, or it took too long',
    labelNames: ['bulkhead', 'reason'],
    registers: [registry],
  })
  onRefusedCaller(db, (bulkhead, reason) => refusals.inc({ bulkhead, reason }))
}
