import type { ProductEventData } from '@techshop/contracts/events'
import { connectMessaging } from '@techshop/messaging/connection'
import { publish } from '@techshop/messaging/publish'
import { createStream, deleteStream } from '@techshop/messaging/stream'
import { answerSnapshotRequests } from '@techshop/outbox/snapshot'
import { testLogger } from '@techshop/test-kit/logger'
import { v7 as uuidv7 } from 'uuid'

export interface CatalogProduct {
  readonly id: string
  readonly version: number
  readonly categoryId: string | null
  readonly status: 'draft' | 'active' | 'archived'
}

/** What catalog says on NATS, without catalog: its stream, its events, its snapshots. */
export interface CatalogDouble {
  /** What it has; a snapshot is made of these. */
  readonly products: Map<string, CatalogProduct>
  /** Keeps a product and publishes it. */
  tell(product: CatalogProduct): Promise<void>
  /** Empties the stream, as a wiped JetStream would be. */
  loseStream(): Promise<void>
  close(): Promise<void>
}

const stream = { stream: 'CATALOG', subjects: ['catalog.>'], maxAgeMs: 7 * 24 * 3_600_000 }

export const startCatalogDouble = async (natsUrl: string): Promise<CatalogDouble> => {
  const messaging = connectMessaging({ url: natsUrl, name: 'catalog', logger: testLogger })
  await new Promise<void>((resolve) => void messaging.onConnect(resolve))
  await createStream(messaging, stream)
  const products = new Map<string, CatalogProduct>()
  const stop = answerSnapshotRequests({
    messaging,
    source: 'catalog',
    stream: 'CATALOG',
    logger: testLogger,
    async state(emit) {
      for (const { version, ...product } of products.values()) {
        await emit({ type: typeOf(product), aggregateId: product.id, version, data: dataOf(product) })
      }
    },
  })
  return {
    products,
    async tell(product) {
      products.set(product.id, product)
      const type = typeOf(product)
      const event = {
        specversion: '1.0',
        id: uuidv7(),
        source: '/catalog',
        type,
        subject: product.id,
        time: new Date().toISOString(),
        datacontenttype: 'application/json',
        version: product.version,
        data: dataOf(product),
      }
      await publish(messaging, 'CATALOG', type, Buffer.from(JSON.stringify(event)))
    },
    async loseStream() {
      await deleteStream(messaging, 'CATALOG')
      await createStream(messaging, stream)
    },
    async close() {
      await stop()
      await messaging.close()
    },
  }
}

type Content = Pick<CatalogProduct, 'id' | 'categoryId' | 'status'>

const typeOf = ({ status }: Content) =>
  status === 'archived' ? 'catalog.product.archived.v1' : 'catalog.product.changed.v1'

const dataOf = ({ id, categoryId, status }: Content): ProductEventData => ({
  id,
  slug: `product-${id}`,
  name: 'Product',
  description: '',
  status,
  categoryId,
  attributes: {},
  images: [],
  options: [],
  variants: [],
  createdAt: new Date(0).toISOString(),
  updatedAt: new Date(0).toISOString(),
})
