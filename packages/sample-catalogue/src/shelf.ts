import type { PictureSpec } from './drawings/picture-spec.ts'

/** Sku, one value per option (in the order of the product's `options`), price in cents, units in stock. */
export type VariantRow = readonly [sku: string, values: readonly string[], priceCents: number, stock: number]

/** A product as the modules under products/ write it down: only what can't be derived. */
export interface ShelfProduct {
  name: string
  brand: string
  description: string
  attributes: Readonly<Record<string, string>>
  /** Option names; their values are those that the variants use, in order of first use. */
  options?: readonly string[]
  variants: readonly VariantRow[]
  picture: PictureSpec
}

/** The products of one category. */
export interface Shelf {
  category: string
  products: readonly ShelfProduct[]
}
