import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import { type ReliedOn, reliedOn } from '@techshop/contracts/relied-on'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { ProductCopy } from '../../domain/product-copy.ts'
import { MOST_COPIED_TOGETHER } from './copy-product.ts'

const durable = 'orders_catalog-product'
const relied = reliedOn[durable]

/** Follows what catalog sells, for prices and names. */
export const copyProductConsumer = (copyProduct: (product: ProductCopy) => Promise<unknown>) => ({
  ...durableConsumer(durable),
  concurrency: 2 * MOST_COPIED_TOGETHER,
  async handle(message: ConsumerMessage): Promise<void> {
    await copyProduct(productOf(receivedEvent(message.data, relied)))
  },
})

const productOf = ({ type, version, data }: ReliedOn<typeof relied>): ProductCopy => ({
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
