import { type ConsumedEvent, consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { ProjectedProduct } from '../../domain/projected-product.ts'
import { MAX_PROJECTED_BATCH } from './project-product.ts'

const durable = 'orders_catalog-product'
const contract = consumerContracts[durable]

/** Follows what catalog sells, for prices and names. */
export const projectProductConsumer = (projectProduct: (product: ProjectedProduct) => Promise<unknown>) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MAX_PROJECTED_BATCH,
  async handle(message: ConsumerMessage): Promise<void> {
    await projectProduct(productOf(receivedEvent(message.data, contract)))
  },
})

const productOf = ({ type, version, data }: ConsumedEvent<typeof contract>): ProjectedProduct => ({
  id: data.id,
  version,
  status: data.status,
  deleted: type === 'catalog.product.archived.v1',
  name: data.name,
  variants: data.variants.map(({ sku, options, price: { amount, currency } }) => ({
    sku,
    options,
    price: { amount, currency },
  })),
})
