import { type EventOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { ProductCopy } from './copy-product.ts'

const types = ['catalog.product.changed.v1', 'catalog.product.archived.v1'] as const

/** Follows where catalog's products belong, in order to count them. */
export const copyProductConsumer = (copyProduct: (product: ProductCopy) => Promise<void>) => ({
  stream: 'CATALOG',
  durable: 'categories_catalog-product',
  filterSubject: 'catalog.product.>',
  concurrency: 8,
  async handle(message: ConsumerMessage): Promise<void> {
    await copyProduct(productOf(receivedEvent(message.data, types)))
  },
})

const productOf = ({ type, version, data }: EventOf<(typeof types)[number]>): ProductCopy => {
  const archived = type === 'catalog.product.archived.v1'
  return { id: data.id, version, categoryId: data.categoryId, archived, active: !archived && data.status === 'active' }
}
