import { Gauge, type Registry } from '@prometheus-io/client'
import { poolUse } from './connection.ts'

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
}
