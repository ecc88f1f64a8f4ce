import { poolUse } from '@techshop/database/connection'
import { prom } from '@techshop/service-runtime/metrics'
import type { Database } from './database/database.ts'

/** Shows how the pool of database connections is used, whenever metrics are asked for. */
export const observePool = (db: Database, registry: prom.Registry): void => {
  new prom.Gauge({
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
