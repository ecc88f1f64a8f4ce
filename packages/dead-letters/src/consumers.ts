import type { Registry } from '@prometheus-io/client'
import { isInfrastructureError } from '@techshop/database/errors'
import type { Messaging } from '@techshop/messaging/connection'
import { type Consumer, type ConsumerDefinition, startConsumer } from '@techshop/messaging/consumer'
import type { Logger } from '@techshop/messaging/logger'
import type { Kysely } from 'kysely'
import { deadLetterAfterFailures } from './dead-letters.ts'

export interface ConsumersOptions<Tables> {
  db: Kysely<Tables>
  messaging: Messaging
  logger: Logger
  metrics: Registry
}

/** Starts each consumer with dead letters: a message that keeps failing is set aside; failures of the database do not count. */
export function startConsumers<Tables>(
  definitions: readonly ConsumerDefinition[],
  options: ConsumersOptions<Tables>,
): Consumer[] {
  const { messaging, logger, metrics } = options
  return definitions.map((definition) =>
    startConsumer({
      ...definition,
      ...deadLetterAfterFailures({ ...options, consumer: definition.durable }),
      messaging,
      isInfrastructureError,
      logger,
      metrics,
    }),
  )
}
