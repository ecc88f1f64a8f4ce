import { type ConsumedEvent, consumerContracts } from '@techshop/contracts/consumer-contracts'
import { durableConsumer } from '@techshop/contracts/durable-consumers'
import { receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { projectCategory } from './project-category.ts'

type Category = Parameters<typeof projectCategory>[1]

const durable = 'catalog_categories-category'
const contract = consumerContracts[durable]

/** Follows the category tree, for names, slugs and what stands below what. */
export const projectCategoryConsumer = (project: (category: Category) => Promise<void>) => ({
  ...durableConsumer(durable),
  concurrency: 4,
  async handle(message: ConsumerMessage): Promise<void> {
    await project(categoryOf(receivedEvent(message.data, contract)))
  },
})

const categoryOf = ({ type, version, data }: ConsumedEvent<typeof contract>): Category => ({
  id: data.id,
  version,
  deleted: type === 'categories.category.deleted.v1',
  slug: data.slug,
  name: data.name,
  parentId: data.parentId,
  position: data.position,
})
