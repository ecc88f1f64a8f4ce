import type { Registry } from '@prometheus-io/client'
import { isInfrastructureError } from '@techshop/database/errors'
import type { Messaging } from '@techshop/messaging/connection'
import { type Consumer, type ConsumerDefinition, startConsumer } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'
import { createParking } from './parking.ts'

export interface ConsumersOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  logger: Logger
  metrics: Registry
}

/** Follows each of these with parking: what keeps failing is set aside, and a database that is away counts for nothing. */
export function startConsumers<Tables>(
  definitions: readonly ConsumerDefinition[],
  options: ConsumersOptions<Tables>,
): Consumer[] {
  const { messaging, logger, metrics } = options
  return definitions.map((definition) =>
    startConsumer({
      ...definition,
      ...createParking({ ...options, consumer: definition.durable }),
      messaging,
      isInfrastructureError,
      logger,
      metrics,
    }),
  )
}
