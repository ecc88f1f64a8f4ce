import type { Caller } from '@techshop/service-runtime/caller'
import type { ProductStatus } from './domain/product.ts'

export const everyStatus: readonly ProductStatus[] = ['draft', 'active', 'archived']
export const publicStatuses: readonly ProductStatus[] = ['active']

/** Statuses of the products that a caller may see. */
export const visibleStatuses = (caller: Caller): readonly ProductStatus[] =>
  caller.kind === 'staff' && caller.scopes.has('catalog:write') ? everyStatus : publicStatuses
