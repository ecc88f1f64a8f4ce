import type { SellableItem } from './pricing.ts'

/** What orders keep of a product, as an event tells it. */
export interface ProjectedProduct {
  readonly id: string
  readonly version: number
  readonly status: string
  /** Archived: kept as a tombstone, so that an older event can't bring the product back. */
  readonly deleted: boolean
  readonly name: string
  readonly variants: readonly Omit<SellableItem, 'productId' | 'name'>[]
}

/** What may be ordered of a product: all its skus while it is active, else nothing. */
export const sellableItemsOf = (product: ProjectedProduct): SellableItem[] =>
  product.status === 'active' && !product.deleted
    ? product.variants.map((variant) => ({ ...variant, productId: product.id, name: product.name }))
    : []
