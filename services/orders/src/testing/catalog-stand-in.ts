import type { CloudEvent, EventDataOf, EventType } from '@techshop/contracts/events'
import { connectMessaging } from '@techshop/messaging/connection'
import { startConsumer } from '@techshop/messaging/consumer'
import { publish } from '@techshop/messaging/publish'
import { createStream } from '@techshop/messaging/stream'
import type { OutboxEvent } from '@techshop/outbox/append'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { prom } from '@techshop/service-runtime/metrics'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger as logger } from '@techshop/test-kit/logger'
import type { Test } from 'tap'
import { v7 as uuidv7 } from 'uuid'

export type OrderCloudEvent = CloudEvent<Extract<EventType, `orders.order.${string}`>>

/** What catalog would say and hear over a real NATS, said by the test. */
export const standInForCatalog = async (t: Test, natsUrl: string) => {
  const messaging = connectMessaging({ url: natsUrl, name: 'catalog', logger })
  await eventually('NATS is connected', () => messaging.connected)
  await createStream(messaging, { stream: 'CATALOG', subjects: ['catalog.>'], maxAgeMs: 3_600_000 })

  const say = async <T extends EventType>(type: T, aggregateId: string, version: number, data: EventDataOf<T>) => {
    const event: CloudEvent = {
      specversion: '1.0',
      id: uuidv7(),
      source: '/catalog',
      type,
      subject: aggregateId,
      time: new Date().toISOString(),
      datacontenttype: 'application/json',
      version,
      requestid: 'request-of-catalog',
      data,
    }
    await publish(messaging, 'CATALOG', type, Buffer.from(JSON.stringify(event)))
  }
  /** Everything that orders publishes, from its stream's beginning. */
  const hear = (): OrderCloudEvent[] => {
    const heard: OrderCloudEvent[] = []
    const consumer = startConsumer({
      messaging,
      stream: 'ORDERS',
      durable: `catalog-${uuidv7()}`,
      filterSubject: 'orders.order.>',
      concurrency: 1,
      handle: async ({ data }) => void heard.push(data as OrderCloudEvent),
      onFailure: async () => 'retry',
      isInfrastructureError: () => false,
      logger,
      metrics: new prom.Registry(),
    })
    t.teardown(() => consumer.stop())
    return heard
  }
  /** Answers requests for a snapshot with these products. */
  const answerWith = (products: readonly OutboxEvent[]) => {
    const state = async (emit: (event: OutboxEvent) => Promise<void>) => {
      for (const product of products) await emit(product)
    }
    const stop = answerSnapshotRequests({ messaging, source: 'catalog', stream: 'CATALOG', state, logger })
    t.teardown(stop)
    return stop
  }
  t.teardown(() => messaging.close())
  return { say, hear, answerWith, messaging }
}

export interface ProductOptions {
  readonly id: string
  readonly sku: string
  readonly amount?: number
  readonly status?: 'draft' | 'active' | 'archived'
}

/** A product with one variant, as catalog publishes it. */
export const productData = ({ id, sku, amount = 1000, status = 'active' }: ProductOptions) => ({
  id,
  slug: sku.toLowerCase(),
  name: `Name of ${sku}`,
  description: '',
  status,
  categoryId: null,
  attributes: {},
  images: [],
  options: [],
  variants: [{ sku, options: {}, price: { amount, currency: 'USD' } }],
  createdAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.000Z',
})
