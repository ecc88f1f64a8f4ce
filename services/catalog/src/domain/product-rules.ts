import type { ProductContent, ProductImage, ProductOption, ProductVariant } from './product.ts'
import { brokenRule, type Violation } from './violation.ts'

/** What is decided outside of a single product. */
export interface ShopRules {
  /** ISO 4217: a shop has one currency. */
  readonly currency: string
  /** False for a word that is a route of the API, and for a UUID. */
  isUsableSlug(slug: string): boolean
  /** Why no page of the shop could show a picture; undefined when they can. */
  pictureFault(url: string): string | undefined
}

const maxAttributes = 50

/** Every rule that the product would break, with a pointer into a write of the whole product. */
export const brokenProductRules = (product: ProductContent, rules: ShopRules): Violation[] => [
  ...slugRules(product.slug, rules),
  ...attributeRules(product.attributes),
  ...optionNameRules(product.options),
  ...product.variants.flatMap((variant, index) => variantRules(variant, `/variants/${index}`, product.options, rules)),
  ...repeatedSkus(product.variants),
  ...repeatedOptionValues(product),
]

const slugRules = (slug: string, rules: ShopRules): Violation[] =>
  rules.isUsableSlug(slug) ? [] : [brokenRule('/slug', 'is a word that the addresses of the API need, or a UUID')]

// A patch is checked by its own schema; only the merged whole shows how many there are.
const attributeRules = (attributes: Readonly<Record<string, string>>): Violation[] =>
  Object.keys(attributes).length > maxAttributes
    ? [brokenRule('/attributes', `a product has at most ${maxAttributes} attributes`)]
    : []

/** Values are members named by their option: no reader of JSON is sure to keep one of this name. */
const NO_MEMBER = '__proto__'

const optionNameRules = (options: readonly ProductOption[]): Violation[] => {
  const names = options.map(({ name }) => name)
  return names.flatMap((name, index) => {
    if (name === NO_MEMBER) return [brokenRule(`/options/${index}/name`, `an option can't be named "${name}"`)]
    return names.indexOf(name) < index
      ? [brokenRule(`/options/${index}/name`, `the option "${name}" is listed twice`)]
      : []
  })
}

const variantRules = (
  { options: chosen, price }: ProductVariant,
  pointer: string,
  options: readonly ProductOption[],
  rules: ShopRules,
): Violation[] => {
  const known = new Set(options.map(({ name }) => name))
  const strangers = Object.keys(chosen).filter((name) => !known.has(name))
  return [
    ...(price.currency === rules.currency
      ? []
      : [brokenRule(`${pointer}/price/currency`, `this shop sells in ${rules.currency}`)]),
    ...strangers.map((name) => brokenRule(`${pointer}/options/${escaped(name)}`, 'the product has no such option')),
    ...options.flatMap((option) => chosenValueRules(option, chosenValue(chosen, option), pointer)),
  ]
}

const chosenValueRules = (option: ProductOption, value: string | undefined, pointer: string): Violation[] => {
  if (value === undefined) return [brokenRule(`${pointer}/options`, `lacks a value for "${option.name}"`)]
  if (option.values.includes(value)) return []
  return [brokenRule(`${pointer}/options/${escaped(option.name)}`, `is none of the values of "${option.name}"`)]
}

const repeatedSkus = (variants: readonly ProductVariant[]): Violation[] => {
  const skus = variants.map(({ sku }) => sku)
  return skus.flatMap((sku, index) =>
    skus.indexOf(sku) < index ? [brokenRule(`/variants/${index}/sku`, `the sku "${sku}" is listed twice`)] : [],
  )
}

/** A picture that was there may stay: a write that does not touch it must not fail for it. */
export const pictureRules = (
  before: readonly ProductImage[] | undefined,
  images: readonly ProductImage[],
  { pictureFault }: ShopRules,
): Violation[] => {
  const known = new Set(before?.map(({ url }) => url))
  return images.flatMap(({ url }, index) => {
    const fault = known.has(url) ? undefined : pictureFault(url)
    return fault === undefined ? [] : [brokenRule(`/images/${index}/url`, fault)]
  })
}

/** What a variant itself says of an option, which may be named like something that every object has. */
const chosenValue = (chosen: ProductVariant['options'], { name }: Pick<ProductOption, 'name'>): string | undefined =>
  Object.hasOwn(chosen, name) ? chosen[name] : undefined

/** Buyers choose by options: two variants with the same values could not be told apart. */
const repeatedOptionValues = ({ variants, options }: ProductContent): Violation[] => {
  const choices = variants.map((variant) =>
    JSON.stringify(options.map(({ name }) => chosenValue(variant.options, { name }))),
  )
  return choices.flatMap((choice, index) => {
    const twin = choices.indexOf(choice)
    if (twin === index) return []
    return [brokenRule(`/variants/${index}/options`, `has the same values as /variants/${twin}`)]
  })
}

/** RFC 6901, section 3. */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')
