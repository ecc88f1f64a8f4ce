import { sampleCategories } from './categories.ts'
import { drawPictures } from './drawings/draw.ts'
import { palette } from './drawings/palette.ts'
import type { ImportLine, ImportVariant } from './import-line.ts'
import type { ShelfProduct, VariantRow } from './shelf.ts'
import { shelves } from './shelves.ts'
import { slugOf } from './slug.ts'

export type { CategoryLine, ImportLine, ImportVariant } from './import-line.ts'
export { sampleCategories }

const optionsOf = ({ options = [], variants }: ShelfProduct): ImportLine['options'] =>
  options.map((name, index) => ({ name, values: [...new Set(variants.map(([, values]) => values[index] ?? ''))] }))

const variantOf =
  (optionNames: readonly string[]) =>
  ([sku, values, amount, stock]: VariantRow): ImportVariant => ({
    sku,
    options: Object.fromEntries(optionNames.map((name, index) => [name, values[index] ?? ''])),
    price: { amount, currency: 'USD' },
    stock,
  })

const categoryNames = new Map(sampleCategories.map(({ slug, name }) => [slug, name]))

/** What a product is, in the words that people search for. */
const kindOf = (category: string): Record<string, string> => {
  const kind = categoryNames.get(category)
  return kind ? { kind } : {}
}

/** The variants in the colour that the pictures show come first: a shop's pages choose the first. */
const shownFirst = (product: ShelfProduct): ShelfProduct => {
  const isShown = ([, values]: VariantRow) => values.some((value) => value.toLowerCase() === product.picture.body)
  return { ...product, variants: product.variants.toSorted((a, b) => Number(isShown(b)) - Number(isShown(a))) }
}

const importLineOf = (category: string, product: ShelfProduct): ImportLine => ({
  slug: slugOf(product.name),
  name: product.name,
  description: product.description,
  status: 'active',
  category,
  attributes: {
    brand: product.brand,
    ...kindOf(category),
    color: palette[product.picture.body].family,
    ...product.attributes,
  },
  images: drawPictures(product).map(({ fileName, alt }) => ({ url: `/assets/products/${fileName}`, alt })),
  options: optionsOf(product),
  variants: product.variants.map(variantOf(product.options ?? [])),
})

/** The products of the sample catalogue, as lines for the import endpoint; a fresh array each time. */
export const sampleProducts = (): ImportLine[] =>
  shelves.flatMap(({ category, products }) => products.map((product) => importLineOf(category, shownFirst(product))))
