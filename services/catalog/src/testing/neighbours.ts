import type { CategoryEventData, CloudEvent, EventDataOf, EventType } from '@techshop/contracts/events'
import { connectMessaging, type Messaging } from '@techshop/messaging/connection'
import { startConsumer } from '@techshop/messaging/consumer'
import { publish } from '@techshop/messaging/publish'
import { createStream } from '@techshop/messaging/stream'
import type { OutboxEvent } from '@techshop/outbox/append'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { prom } from '@techshop/service-runtime/metrics'
import { eventually } from '@techshop/test-kit/eventually'
import { testLogger } from '@techshop/test-kit/logger'
import { v7 as uuidv7 } from 'uuid'

type Told = CloudEvent<Extract<EventType, `catalog.${string}`>>

/** What orders and categories say on NATS and what they hear of catalog, without those services. */
export interface Neighbours {
  readonly messaging: Messaging
  /** What categories has by id; a snapshot is made of these. */
  readonly categories: Map<string, OutboxEvent>
  /** Everything that catalog has told, oldest first. */
  readonly heard: Told[]
  /** What catalog told about an aggregate. */
  heardOf(id: string): Told[]
  category(id: string, version: number, data: Partial<CategoryEventData>): Promise<void>
  order(event: 'placed' | 'cancelled', id: string, lines: { sku: string; quantity: number }[]): Promise<void>
  /** Makes the streams of orders and categories anew, as those services would. */
  restoreStreams(): Promise<void>
  close(): Promise<void>
}

const maxAgeMs = 7 * 24 * 3_600_000
const usd = { amount: 1000, currency: 'USD' }
const epoch = new Date(0).toISOString()

export const startNeighbours = async (natsUrl: string): Promise<Neighbours> => {
  const messaging = connectMessaging({ url: natsUrl, name: 'neighbours', logger: testLogger })
  const restoreStreams = async () => {
    await eventually('NATS is there', () => messaging.connected)
    await createStream(messaging, { stream: 'ORDERS', subjects: ['orders.>'], maxAgeMs })
    await createStream(messaging, { stream: 'CATEGORIES', subjects: ['categories.>'], maxAgeMs })
  }
  await restoreStreams()
  const categories = new Map<string, OutboxEvent>()
  const stopAnswering = answerSnapshotRequests({
    messaging,
    source: 'categories',
    stream: 'CATEGORIES',
    logger: testLogger,
    async state(emit) {
      for (const event of categories.values()) await emit(event)
    },
  })
  const heard: Told[] = []
  const follower = startConsumer({
    messaging,
    stream: 'CATALOG',
    durable: 'neighbours_catalog',
    filterSubject: 'catalog.>',
    concurrency: 1,
    handle: async (message) => void heard.push(message.data as Told),
    onFailure: async () => 'retry',
    isInfrastructureError: () => false,
    logger: testLogger,
    metrics: new prom.Registry(),
  })
  return {
    messaging,
    categories,
    heard,
    heardOf: (id) => heard.filter(({ subject }) => subject === id),
    restoreStreams,
    async category(id, version, data) {
      const event = { type: 'categories.category.changed.v1', aggregateId: id, version, data: categoryData(id, data) }
      categories.set(id, event)
      await tell(messaging, 'CATEGORIES', event)
    },
    async order(event, id, lines) {
      await tell(messaging, 'ORDERS', {
        type: `orders.order.${event}.v1`,
        aggregateId: id,
        version: 1,
        data: orderData(id, lines),
        requestId: `request-${id}`,
      })
    },
    async close() {
      await stopAnswering()
      await follower.stop()
      await messaging.close()
    },
  }
}

const tell = async (messaging: Messaging, stream: string, event: OutboxEvent): Promise<void> => {
  const { type, aggregateId, version, data, requestId } = event
  const envelope = {
    specversion: '1.0',
    id: uuidv7(),
    source: `/${type.split('.')[0]}`,
    type,
    subject: aggregateId,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    version,
    ...(requestId ? { requestid: requestId } : {}),
    data,
  }
  await publish(messaging, stream, type, Buffer.from(JSON.stringify(envelope)))
}

const categoryData = (id: string, data: Partial<CategoryEventData>): CategoryEventData => ({
  id,
  slug: `category-${id}`,
  name: 'Category',
  description: '',
  parentId: null,
  position: 0,
  createdAt: epoch,
  updatedAt: epoch,
  ...data,
})

const orderData = (id: string, lines: { sku: string; quantity: number }[]): EventDataOf<'orders.order.placed.v1'> => ({
  id,
  number: 'TS-0000-0000',
  status: 'pending',
  items: lines.map((line) => ({ ...line, productId: uuidv7(), unitPrice: usd, lineTotal: usd })),
  totals: { subtotal: usd, total: usd },
  createdAt: epoch,
  updatedAt: epoch,
})
