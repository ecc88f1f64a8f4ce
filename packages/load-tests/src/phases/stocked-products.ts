import { type ImportLine, syntheticProducts } from '@techshop/sample-catalogue/synthetic'

/** Nothing that is in stock at all is sold out during a run. */
const plenty = 100_000_000

/** The synthetic products from one number to another, with more in stock than anybody will buy. */
export function* stockedProducts(from: number, to: number): Generator<ImportLine> {
  let index = 0
  for (const { variants, ...product } of syntheticProducts(to)) {
    index += 1
    if (index <= from) continue
    yield { ...product, variants: variants.map((variant) => ({ ...variant, stock: variant.stock === 0 ? 0 : plenty })) }
  }
}
