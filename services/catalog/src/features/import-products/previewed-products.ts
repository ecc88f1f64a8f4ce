import type { Product } from '../../domain/product.ts'
import type { ProductChange } from '../../domain/product-decision.ts'

/** What a preview remembers of the lines before; later lines are then compared with what is stored. */
const MOST_CHARACTERS = 16 * 1024 ** 2

/** The products that the lines of a preview would have made and changed so far. */
export class PreviewedProducts {
  readonly #products = new Map<string, Product>()
  readonly #skuOwners = new Map<string, string>()
  #characters = 0

  remember({ after }: ProductChange): void {
    this.#characters += JSON.stringify(after).length
    if (this.#characters > MOST_CHARACTERS) return
    this.#products.set(after.slug, after)
    for (const { sku } of after.variants) this.#skuOwners.set(sku, after.id)
  }

  find(slug: string): Product | undefined {
    return this.#products.get(slug)
  }

  /** The id of the product that took a sku. */
  ownerOf(sku: string): string | undefined {
    return this.#skuOwners.get(sku)
  }
}
