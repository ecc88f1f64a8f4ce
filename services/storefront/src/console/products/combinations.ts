import { emptyVariant, type OptionDraft, type ProductDraft, type VariantDraft, valuesOf } from './product-draft.ts'
import { proposeSlug } from './product-write.ts'

const combinations = (options: readonly OptionDraft[]): Record<string, string>[] =>
  options.reduce<Record<string, string>[]>(
    (made, option) => made.flatMap((chosen) => valuesOf(option).map((value) => ({ ...chosen, [option.key]: value }))),
    [{}],
  )

const isCombination = (variant: VariantDraft, chosen: Record<string, string>): boolean =>
  Object.entries(chosen).every(([key, value]) => variant.options[key] === value)

const isUntouched = ({ sku, price, stock }: VariantDraft): boolean => stock !== undefined && sku === '' && price === ''

const skuFor = (draft: ProductDraft, chosen: Record<string, string>): string =>
  proposeSlug([draft.slug, ...Object.values(chosen)].join(' '))
    .toUpperCase()
    .slice(0, 64)

/** A variant for every combination of the options that has none yet, at the price of the first one. */
export const missingVariants = (draft: ProductDraft): readonly VariantDraft[] => {
  const wanted = combinations(draft.options.filter((option) => option.name.trim()))
  const kept = draft.variants.filter((variant) => !isUntouched(variant))
  const missing = wanted.filter((chosen) => !kept.some((variant) => isCombination(variant, chosen)))
  return [
    ...kept,
    ...missing.map((chosen) => ({
      ...emptyVariant(),
      options: chosen,
      sku: skuFor(draft, chosen),
      price: kept[0]?.price ?? '',
    })),
  ]
}
