import { type EventOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { ProductCopy } from '../../domain/product-copy.ts'

const types = ['catalog.product.changed.v1', 'catalog.product.archived.v1'] as const

/** Follows what catalog sells, for prices and names. */
export const copyProductConsumer = (copyProduct: (product: ProductCopy) => Promise<void>) => ({
  stream: 'CATALOG',
  durable: 'orders_catalog-product',
  filterSubject: 'catalog.product.>',
  concurrency: 8,
  async handle(message: ConsumerMessage): Promise<void> {
    await copyProduct(productOf(receivedEvent(message.data, types)))
  },
})

const productOf = ({ type, version, data }: EventOf<(typeof types)[number]>): ProductCopy => ({
  id: data.id,
  version,
  status: data.status,
  deleted: type === 'catalog.product.archived.v1',
  name: data.name,
  variants: data.variants,
})
