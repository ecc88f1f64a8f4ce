import { slugOfName } from '@techshop/contracts/slug-of-name'
import { emptyVariant, type OptionDraft, type ProductDraft, type VariantDraft, valuesOf } from './product-draft.ts'

const combinations = (options: readonly OptionDraft[]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (made, option) => made.flatMap((chosen) => valuesOf(option).map((value) => ({ ...chosen, [option.key]: value }))),
    [{}],
  )

const isCombination = (variant: VariantDraft, chosen: Record<string, string>): boolean =>
  Object.entries(chosen).every(([key, value]) => variant.options[key] === value)

const isUntouched = ({ sku, price, stock }: VariantDraft): boolean => stock !== undefined && sku === '' && price === ''

/** With a number where the values have no Latin letters that tell it from others. */
const skuFor = (draft: ProductDraft, chosen: Record<string, string>, taken: ReadonlySet<string>): string => {
  const words = slugOfName([draft.slug, ...Object.values(chosen)].join(' '))
    .toUpperCase()
    .slice(0, 60)
  const candidates = [words, ...Array.from({ length: taken.size + 1 }, (_, n) => `${words}-${n + 2}`)]
  return candidates.find((sku) => !taken.has(sku)) ?? words
}

/** A variant for every combination of the options that has none yet, at the price of the first one. */
export const missingVariants = (draft: ProductDraft): readonly VariantDraft[] => {
  const wanted = combinations(draft.options.filter((option) => option.name.trim()))
  const kept = draft.variants.filter((variant) => !isUntouched(variant))
  const missing = wanted.filter((chosen) => !kept.some((variant) => isCombination(variant, chosen)))
  const taken = new Set(kept.map(({ sku }) => sku))
  const made = missing.map((chosen) => {
    const sku = skuFor(draft, chosen, taken)
    taken.add(sku)
    return { ...emptyVariant(), options: chosen, sku, price: kept[0]?.price ?? '' }
  })
  return [...kept, ...made]
}
