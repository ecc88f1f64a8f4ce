import {
  type Environment,
  type ProcessConfig,
  type Report,
  readProcessConfig,
  reportingAll,
} from '@techshop/service-runtime/config'
import { type PooledConnections, readPooledConnections } from '@techshop/service-runtime/connections'

/** What the process of every service with a database and events is told by its environment. */
export interface HostConfig extends ProcessConfig, PooledConnections {}

interface Configured<Own> {
  readConfig(env: Environment, report: Report): Own
  readonly placeholders?: Environment
}

/** Reads everything that a process is told by its environment. Pure; throws ConfigError with all that is wrong. */
export const parseConfig = <Own>(definition: Configured<Own>, env: Environment): HostConfig & Own =>
  reportingAll((report) => ({
    ...readProcessConfig(env, report),
    ...readPooledConnections(env, report),
    ...definition.readConfig(env, report),
  }))

const unused: Environment = { PORT: '0', DATABASE_URL: 'postgres://unused.invalid', NATS_URL: 'nats://unused.invalid' }

/** The same for whoever puts a service together without serving, and so needs no more than what is told. */
export const parseIdleConfig = <Own>(definition: Configured<Own>, env: Environment): HostConfig & Own =>
  parseConfig(definition, { ...unused, ...definition.placeholders, ...env })
