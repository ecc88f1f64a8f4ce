export interface Money {
  /** Minor units, such as cents. */
  readonly amount: number
  /** ISO 4217. */
  readonly currency: string
}

export type ProductStatus = 'draft' | 'active' | 'archived'

export interface ProductImage {
  readonly url: string
  readonly alt: string
}

export interface ProductOption {
  readonly name: string
  readonly values: readonly string[]
}

/** One sellable form of a product. Its stock is not part of it: stock changes with every sale, a product does not. */
export interface ProductVariant {
  readonly sku: string
  readonly options: Readonly<Record<string, string>>
  readonly price: Money
}

/** What staff decide about a product. */
export interface ProductContent {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly status: ProductStatus
  readonly categoryId: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly images: readonly ProductImage[]
  readonly options: readonly ProductOption[]
  /** Those on sale, in order. Archived ones are not listed. */
  readonly variants: readonly ProductVariant[]
}

export interface Product extends ProductContent {
  readonly id: string
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A variant as a write names it. */
export interface VariantWrite {
  readonly sku: string
  readonly options?: Readonly<Record<string, string>>
  readonly price: Money
  /** The first stock of a new sku, in units. */
  readonly stock?: number
}

/** The lowest price of the variants on sale, which have one currency. */
export const lowestPrice = (variants: readonly ProductVariant[]): Money => {
  const [first] = variants
  if (!first) throw new RangeError('a product has at least one variant')
  return { ...first.price, amount: Math.min(...variants.map(({ price }) => price.amount)) }
}
