import type { Client } from '@techshop/client'
import { productStatuses } from '@techshop/contracts/product'

export interface KnownProduct {
  readonly id: string
  readonly slug: string
}

/** The products that the new shop has, drafts and archived ones included, by each of their skus. */
export const productsBySku = async ({ products }: Pick<Client, 'products'>): Promise<Map<string, KnownProduct>> => {
  const known = new Map<string, KnownProduct>()
  for (const status of productStatuses) {
    for await (const { id, slug, variants } of products.list({ status, limit: 100 })) {
      for (const { sku } of variants) known.set(sku, { id, slug })
    }
  }
  return known
}
