import type { Product, ProductContent, ProductVariant } from './product.ts'
import type { NewSku } from './product-decision.ts'
import { isSameContent } from './same-content.ts'

/** One thing that a write changes: where it is, and what it was and becomes; null where it was not, or will not be. */
export interface Difference {
  /** Names from the product inwards, such as `variants`, a sku, `price`. */
  readonly path: string[]
  readonly from: unknown
  readonly to: unknown
}

/**
 * Everything in which a product changes, in the order in which people read one.
 * @param before undefined for a new product
 * @param categorySlug the slug of a category; undefined when it is not known
 */
export const differencesOf = (
  before: Product | undefined,
  after: Product,
  newSkus: readonly NewSku[],
  categorySlug: (id: string) => string | undefined,
): Difference[] => {
  const slugOf = (product: Product | undefined) => product?.categoryId && (categorySlug(product.categoryId) ?? null)
  return [
    ...(['name', 'slug', 'status', 'description'] as const).flatMap((name) =>
      difference([name], before?.[name] || null, after[name] || null),
    ),
    ...difference(['category'], slugOf(before) ?? null, slugOf(after) ?? null),
    ...byName('attributes', before?.attributes ?? {}, after.attributes),
    ...difference(['images'], before?.images ?? [], after.images),
    ...difference(['options'], before?.options ?? [], after.options),
    ...variantDifferences(before, after, newSkus),
  ]
}

const difference = (path: string[], from: unknown, to: unknown): Difference[] =>
  isSameContent(from, to) ? [] : [{ path, from, to }]

const byName = (
  member: string,
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string>>,
): Difference[] => {
  const [old, young] = [new Map(Object.entries(from)), new Map(Object.entries(to))]
  const names = new Set([...old.keys(), ...young.keys()])
  return [...names].flatMap((name) => difference([member, name], old.get(name) ?? null, young.get(name) ?? null))
}

const variantDifferences = (
  before: ProductContent | undefined,
  after: ProductContent,
  newSkus: readonly NewSku[],
): Difference[] => {
  const old = new Map(before?.variants.map((variant) => [variant.sku, variant]))
  const young = new Map(after.variants.map((variant) => [variant.sku, variant]))
  const stocks = new Map(newSkus.map(({ sku, stock }) => [sku, stock]))
  return [...new Set([...young.keys(), ...old.keys()])].flatMap((sku) => {
    const [from, to] = [old.get(sku), young.get(sku)]
    if (from && to) {
      return [
        ...difference(['variants', sku, 'price'], from.price, to.price),
        ...difference(['variants', sku, 'options'], from.options, to.options),
      ]
    }
    return difference(['variants', sku], from ? shown(from) : null, to ? shown(to, stocks.get(sku)) : null)
  })
}

const shown = ({ price, options }: ProductVariant, stock?: number) => ({
  price,
  options,
  ...(stock === undefined ? {} : { stock }),
})
