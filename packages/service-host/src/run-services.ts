import { setTimeout as sleep } from 'node:timers/promises'
import type { Environment } from '@techshop/service-runtime/config'
import { createLogger } from '@techshop/service-runtime/logger'
import { runProcess } from '@techshop/service-runtime/process'
import { parseConfig } from './config.ts'
import type { ServiceDefinition } from './definition.ts'
import { environmentOf } from './environment-of.ts'
import { startService } from './start.ts'

/** A definition whose types only its own parts know. */
// biome-ignore lint/suspicious/noExplicitAny: each definition in a list has other types, and meets nothing but its own
export type AnyService = ServiceDefinition<any, any, any>

/** As long as a supervisor would wait before it starts a process again. */
const RETRY_MS = 5_000

/**
 * Runs several services in one process until it is told to stop. Each has its own port, configuration, pool, connection
 * to NATS and metrics, as in a process of its own. One that can't start is logged and tried again; the others serve
 * meanwhile. What is shared is the fate: the heap, the event loop, and an uncaught error.
 */
export const runServices = async (definitions: readonly AnyService[], env: Environment): Promise<void> => {
  const logger = createLogger({ service: 'shop', level: env.LOG_LEVEL || 'info' })
  await runProcess({
    service: 'shop',
    logger,
    start: async () => {
      const services = definitions.map((definition) => keepStarting(definition, environmentOf(definition.name, env)))
      await Promise.all(services.map(({ tried }) => tried))
      return { close: () => closeAll(services) }
    },
  })
}

interface KeptService {
  /** Resolves when the first start has succeeded or failed. */
  readonly tried: Promise<unknown>
  close(): Promise<void>
}

const keepStarting = (definition: AnyService, env: Environment): KeptService => {
  const { name } = definition
  const logger = createLogger({ service: name, level: env.LOG_LEVEL || 'info' })
  const closing = new AbortController()
  const { signal } = closing
  const start = async () => {
    try {
      return await startService(definition, parseConfig(definition, env), logger)
    } catch (error) {
      logger.fatal({ err: error }, 'could not start')
      return undefined
    }
  }
  const first = start()
  const started = (async () => {
    for (let service = await first; ; service = await start()) {
      if (service || signal.aborted) return service
      await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined)
      if (signal.aborted) return undefined
    }
  })()
  return {
    tried: first,
    async close() {
      closing.abort()
      await (await started)?.close()
    },
  }
}

/** Every one is closed, whatever happens to another. */
const closeAll = async (services: readonly KeptService[]): Promise<void> => {
  const results = await Promise.allSettled(services.map((service) => service.close()))
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) throw failed.reason
}
