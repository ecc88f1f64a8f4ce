import { notConnected } from '@techshop/messaging/not-connected'
import type { Environment } from '@techshop/service-runtime/config'
import type { Kysely } from 'kysely'
import { type Assembled, assemble } from './assemble.ts'
import { parseIdleConfig } from './config.ts'
import type { ServiceDefinition } from './definition.ts'

/** Puts a service together for a command: it serves nobody, publishes and logs nothing, and has no connection to NATS. */
export const assembleIdle = <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  env: Environment,
  db: Kysely<Tables>,
): Promise<Pick<Assembled<Own, Tables, Parts>, 'host' | 'parts' | 'close'>> => {
  const { service, ...config } = parseIdleConfig(definition, env)
  const quiet = { ...service, logLevel: 'silent' }
  return assemble(definition, {
    config: { ...config, service: quiet } as typeof config & { service: typeof service } & Own,
    db,
    messaging: notConnected(definition.name),
  })
}
