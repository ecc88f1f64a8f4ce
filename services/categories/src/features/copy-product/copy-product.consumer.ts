import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import { type ReliedOn, reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import { MOST_COPIED_TOGETHER, type ProductCopy } from './copy-product.ts'

const durable = 'categories_catalog-product'
const relied = reliedOn[durable]

/** Follows where catalog's products belong, in order to count them. */
export const copyProductConsumer = (copyProduct: (product: ProductCopy) => Promise<unknown>) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MOST_COPIED_TOGETHER,
  async handle(message: ConsumerMessage): Promise<void> {
    await copyProduct(productOf(receivedEvent(message.data, relied)))
  },
})

const productOf = ({ type, version, data }: ReliedOn<typeof relied>): ProductCopy => {
  const archived = type === 'catalog.product.archived.v1'
  return { id: data.id, version, categoryId: data.categoryId, archived, active: !archived && data.status === 'active' }
}
