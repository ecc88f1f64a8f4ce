import { type ConsumedEvent, consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import { MAX_PROJECTED_BATCH, type ProjectedProduct } from './project-product.ts'

const durable = 'categories_catalog-product'
const contract = consumerContracts[durable]

/** Follows where catalog's products belong, in order to count them. */
export const projectProductConsumer = (projectProduct: (product: ProjectedProduct) => Promise<unknown>) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MAX_PROJECTED_BATCH,
  async handle(message: ConsumerMessage): Promise<void> {
    await projectProduct(productOf(receivedEvent(message.data, contract)))
  },
})

const productOf = ({ type, version, data }: ConsumedEvent<typeof contract>): ProjectedProduct => {
  const archived = type === 'catalog.product.archived.v1'
  return { id: data.id, version, categoryId: data.categoryId, archived, active: !archived && data.status === 'active' }
}
