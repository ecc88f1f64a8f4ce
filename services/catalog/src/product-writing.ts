import { isCategoryKnown, withinLag } from './database/category-read-model.ts'
import type { Database } from './database/database.ts'
import type { ShopRules } from './domain/product-rules.ts'

/** What every write of products needs. */
export interface ProductWriting {
  readonly db: Database
  readonly rules: ShopRules
  /** How long a category that is not known yet is waited for. */
  readonly maximumLagMs: number
  now(): Date
  /** Called after each commit that recorded an event. */
  nudge(): void
}

/** Whether a wanted category exists; waits for one that may just have been created. True when none is wanted. */
export const isWantedCategoryKnown = async (
  { db, maximumLagMs }: ProductWriting,
  categoryId: string | null | undefined,
): Promise<boolean> =>
  categoryId === null || categoryId === undefined
    ? true
    : withinLag(() => isCategoryKnown(db, categoryId), maximumLagMs)
