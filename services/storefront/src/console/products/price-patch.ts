import type { Product, ProductPatch } from '@techshop/client/types'
import { parseAmount } from '../../texts/format.ts'

/**
 * The merge patch for prices that were typed, by sku. A `variants` array replaces the old one, so all are sent,
 * but never their stock, which changes by adjustment alone.
 */
export const pricePatch = (
  product: Pick<Product, 'variants'>,
  typed: Readonly<Record<string, string>>,
): ProductPatch | 'invalid' | 'unchanged' => {
  let changed = false
  const variants: NonNullable<ProductPatch['variants']> = []
  for (const { sku, options, price } of product.variants) {
    const text = typed[sku]
    const amount = text === undefined ? price.amount : parseAmount(text, price.currency)
    if (amount === undefined) return 'invalid'
    changed ||= amount !== price.amount
    variants.push({ sku, options, price: { ...price, amount } })
  }
  return changed ? { variants } : 'unchanged'
}
