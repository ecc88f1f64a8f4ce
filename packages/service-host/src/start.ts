import type { AddressInfo } from 'node:net'
import { connectDatabase } from '@techshop/database/connection'
import { observePool } from '@techshop/database/pool-metrics'
import { connectMessaging } from '@techshop/messaging/connection'
import { observeConnection } from '@techshop/messaging/connection-metrics'
import type { Logger } from '@techshop/messaging/logger'
import { type Assembled, type AssembleOptions, assemble } from './assemble.ts'
import type { HostConfig } from './config.ts'
import type { ServiceDefinition } from './definition.ts'
import { startWorker } from './worker.ts'

export interface StartedService<Own, Tables, Parts> extends Pick<Assembled<Own, Tables, Parts>, 'host' | 'parts'> {
  /** `http://<address>:<port>` */
  readonly url: string
  /** Finishes requests, ends streams, then stops following and publishing. Leaves database and messaging open. */
  close(): Promise<void>
}

/**
 * Starts a service in the roles that it has, on a database and a connection of somebody else. Without the role `api` it
 * still answers health and metrics; without `worker` others publish what it writes.
 */
export const startOn = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  options: AssembleOptions<Own, Tables>,
): Promise<StartedService<Own, Tables, Parts>> => {
  const { config, db, messaging } = options
  const assembled = await assemble(definition, options)
  const { host, parts, close } = assembled
  observePool(db, host.service.registry)
  observeConnection(messaging, host.service.registry)
  const stopWorker = config.roles.has('worker') ? startWorker(definition, assembled) : undefined
  await host.service.listen({ host: config.host, port: config.port }).catch(async (error) => {
    await close(stopWorker)
    throw error
  })
  const { port } = host.service.server.address() as AddressInfo
  return { host, parts, url: `http://${config.host}:${port}`, close: () => close(stopWorker) }
}

/** Starts a service with a pool and a connection of its own, which `close` ends last. */
export const startService = async <Own, Tables, Parts>(
  definition: ServiceDefinition<Own, Tables, Parts>,
  config: HostConfig & Own,
  logger: Logger,
): Promise<Pick<StartedService<Own, Tables, Parts>, 'url' | 'close'>> => {
  const { name } = definition
  const db = connectDatabase<Tables>({
    url: config.databaseUrl,
    readUrl: config.databaseReadUrl,
    applicationName: name,
    poolSize: config.databasePoolSize,
  })
  const messaging = connectMessaging({ url: config.natsUrl, name, logger })
  const disconnect = async () => {
    await messaging.close()
    await db.destroy()
  }
  const { url, close } = await startOn(definition, { config, db, messaging }).catch(async (error) => {
    await disconnect()
    throw error
  })
  return { url, close: () => close().finally(disconnect) }
}
