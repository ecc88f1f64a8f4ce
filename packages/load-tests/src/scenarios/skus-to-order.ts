import { spread } from './browsing.ts'
import type { Material } from './material.ts'

const differentSkus = 500

/** Skus of different products that are in stock. */
export const skusToOrder = ({ products }: Material): string[] => {
  const inStock = products.flatMap(({ variants }) => variants.find(({ stock }) => stock > 0)?.sku ?? [])
  return spread(inStock, differentSkus)
}
