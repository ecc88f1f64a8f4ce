import type { Product, ProductContent, ProductVariant, VariantWrite } from './product.ts'
import { brokenProductRules, pictureRules, type ShopRules } from './product-rules.ts'
import { isSameContent } from './same-content.ts'
import { brokenRule, type Violation } from './violation.ts'

/** A new sku with its first stock in units. */
export interface NewSku {
  readonly sku: string
  readonly stock: number
}

/** A product as it was (undefined when it is new) and as it will be. */
export interface ProductChange {
  readonly before: Product | undefined
  readonly after: Product
  readonly newSkus: readonly NewSku[]
}

export type ProductDecision =
  | { readonly outcome: 'refused'; readonly violations: readonly Violation[] }
  | { readonly outcome: 'unchanged'; readonly product: Product }
  | { readonly outcome: 'changed'; readonly change: ProductChange }

/** What a write wants the product to be. */
export interface WantedProduct {
  readonly content: Omit<ProductContent, 'variants'>
  /** Undefined: the variants stay as they are. */
  readonly variants: readonly VariantWrite[] | undefined
}

export interface DecisionContext {
  /** The id that the product gets when it is new. */
  readonly id: string
  readonly now: Date
  readonly rules: ShopRules
  /** The product that each known sku belongs to, archived skus included. */
  readonly skuOwners: ReadonlyMap<string, string>
  /** Whether the wanted category exists; true when none is wanted. */
  readonly isCategoryKnown: boolean
  /** Where the write names its category. */
  readonly categoryPointer: '/categoryId' | '/category'
  /** What becomes of `stock` on a sku that exists: stock changes only by adjustments. */
  readonly stockOfKnownSku: 'refused' | 'ignored'
}

/** What a write does to a product: nothing, a change, or all the reasons why it is refused. */
export const decideProduct = (
  before: Product | undefined,
  wanted: WantedProduct,
  context: DecisionContext,
): ProductDecision => {
  const id = before?.id ?? context.id
  const variants = wanted.variants ?? []
  const content: ProductContent = {
    ...wanted.content,
    variants: wanted.variants?.map(variantOf) ?? before?.variants ?? [],
  }
  const violations = [
    ...brokenProductRules(content, context.rules),
    ...pictureRules(before?.images, content.images, context.rules),
    ...categoryRules(before, content, context),
    ...variants.flatMap((variant, index) => skuRules(variant, index, id, context)),
  ]
  if (violations.length > 0) return { outcome: 'refused', violations }
  if (before && isSameContent(contentOf(before), content)) return { outcome: 'unchanged', product: before }
  const after: Product = {
    ...content,
    id,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? context.now,
    updatedAt: context.now,
  }
  return { outcome: 'changed', change: { before, after, newSkus: newSkus(variants, context) } }
}

const variantOf = ({ sku, options, price }: VariantWrite): ProductVariant => ({
  sku,
  options: options ?? {},
  price: { amount: price.amount, currency: price.currency },
})

/** The part of a product that a write decides, in a form that compares. */
const contentOf = (product: Product): ProductContent => {
  const { id: _id, version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = product
  return content
}

const categoryRules = (
  before: Product | undefined,
  { categoryId }: ProductContent,
  { isCategoryKnown, categoryPointer }: DecisionContext,
): Violation[] => {
  // A category that was deleted since may stay: a write that does not touch it must not fail for it.
  if (isCategoryKnown || (before !== undefined && before.categoryId === categoryId)) return []
  return [{ kind: 'unknown-category', pointer: categoryPointer, message: 'there is no such category' }]
}

const skuRules = (
  { sku, stock }: VariantWrite,
  index: number,
  productId: string,
  { skuOwners, stockOfKnownSku }: DecisionContext,
): Violation[] => {
  const owner = skuOwners.get(sku)
  if (owner === undefined) return []
  if (owner !== productId) {
    return [{ kind: 'sku-taken', pointer: `/variants/${index}/sku`, message: `"${sku}" belongs to another product` }]
  }
  if (stock === undefined || stockOfKnownSku === 'ignored') return []
  return [brokenRule(`/variants/${index}/stock`, `the stock of "${sku}" changes only by stock adjustments`)]
}

const newSkus = (variants: readonly VariantWrite[], { skuOwners }: DecisionContext): NewSku[] =>
  variants.filter(({ sku }) => !skuOwners.has(sku)).map(({ sku, stock }) => ({ sku, stock: stock ?? 0 }))
