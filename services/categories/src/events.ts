import type { CategoryEventData } from '@techshop/contracts/events'
import type { OutboxEvent } from '@techshop/outbox/append'
import type { Category } from './domain/category.ts'

/** Where a change came from, as it travels on with its events. */
export interface Origin {
  readonly requestId?: string | undefined
  readonly traceparent?: string | undefined
}

/** A category as other services may project it: with its parent's id, from which they derive the tree. */
export const categoryEvent = (category: Category, isDeleted: boolean, origin: Origin = {}): OutboxEvent => {
  const { version, createdAt, updatedAt, ...content } = category
  return {
    type: isDeleted ? 'categories.category.deleted.v1' : 'categories.category.changed.v1',
    aggregateId: category.id,
    version,
    data: {
      ...content,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    } satisfies CategoryEventData,
    requestId: origin.requestId,
    traceparent: origin.traceparent,
    time: updatedAt,
  }
}
