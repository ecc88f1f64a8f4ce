import type { Emit } from '@techshop/outbox/relay'
import { everyCategory } from '../../database/category-state.ts'
import type { Database } from '../../database/database.ts'
import { categoryEvent } from '../../events.ts'

/** Publishes what every category is now, deleted ones included, for followers that start anew or have lost messages. */
export const publishState = async (db: Database, emit: Emit): Promise<void> => {
  for await (const { category, isDeleted } of everyCategory(db)) await emit(categoryEvent(category, isDeleted))
}
