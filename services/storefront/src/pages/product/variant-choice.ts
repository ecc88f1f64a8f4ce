import type { Product, Variant } from '@techshop/client/types'

type Choosable = Pick<Product, 'options' | 'variants'>

/** How a value of an option stands to what is chosen: it can be had, is sold out, or does not exist in this combination. */
export type ChoiceState = 'available' | 'out_of_stock' | 'impossible'

const matches = (variant: Variant, options: Record<string, string>): number =>
  Object.entries(options).filter(([name, value]) => variant.options[name] === value).length

/** The variant that an address asks for; otherwise the first that can be bought. */
export const chosenVariant = ({ variants }: Choosable, sku: string | undefined): Variant | undefined =>
  variants.find((variant) => variant.sku === sku) ?? variants.find((variant) => variant.stock > 0) ?? variants[0]

/** Where choosing one value leads: the exact combination, else the nearest one that has this value. */
export const variantWith = (
  { variants }: Choosable,
  current: Variant,
  option: string,
  value: string,
): Variant | undefined => {
  const wanted = { ...current.options, [option]: value }
  return variants
    .filter((variant) => variant.options[option] === value)
    .toSorted((a, b) => matches(b, wanted) - matches(a, wanted) || Number(b.stock > 0) - Number(a.stock > 0))[0]
}

/** How one value stands to the rest of what is chosen. */
export const choiceState = (choosable: Choosable, current: Variant, option: string, value: string): ChoiceState => {
  const wanted = { ...current.options, [option]: value }
  const exact = choosable.variants.find((variant) => matches(variant, wanted) === Object.keys(wanted).length)
  if (!exact) return 'impossible'
  return exact.stock > 0 ? 'available' : 'out_of_stock'
}
