import { type Environment, type ProcessConfig, readProcessConfig, reportingAll } from '@techshop/service-runtime/config'
import { type PooledConnections, readPooledConnections } from '@techshop/service-runtime/connections'

export interface CategoriesConfig extends ProcessConfig, PooledConnections {}

/** Reads everything that the process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = (env: Environment): CategoriesConfig =>
  reportingAll((report) => ({ ...readProcessConfig(env, report), ...readPooledConnections(env, report) }))
