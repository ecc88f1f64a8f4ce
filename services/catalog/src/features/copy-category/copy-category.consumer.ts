import { type EventOf, receivedEvent } from '@techshop/contracts/received-event'
import type { ConsumerMessage } from '@techshop/messaging/consumer'
import type { copyCategory } from './copy-category.ts'

type Category = Parameters<typeof copyCategory>[1]

const types = ['categories.category.changed.v1', 'categories.category.deleted.v1'] as const

/** Follows the category tree, for names, slugs and what stands below what. */
export const copyCategoryConsumer = (copy: (category: Category) => Promise<void>) => ({
  stream: 'CATEGORIES',
  durable: 'catalog_categories-category',
  filterSubject: 'categories.category.>',
  concurrency: 4,
  async handle(message: ConsumerMessage): Promise<void> {
    await copy(categoryOf(receivedEvent(message.data, types)))
  },
})

const categoryOf = ({ type, version, data }: EventOf<(typeof types)[number]>): Category => ({
  id: data.id,
  version,
  deleted: type === 'categories.category.deleted.v1',
  slug: data.slug,
  name: data.name,
  parentId: data.parentId,
  position: data.position,
})
