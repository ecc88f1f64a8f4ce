import { searchVector } from './search-vector.ts'
import { singularsOf } from './singulars.ts'
import { isSpelt, searchWords } from './words.ts'

/** What of a product is searched. */
export type SearchedProduct = {
  readonly name: string
  readonly description: string
  readonly categoryId: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly options: readonly { readonly values: readonly string[] }[]
  readonly variants: readonly { readonly sku: string }[]
}

const optionValues = ({ options }: Pick<SearchedProduct, 'options'>): string[] =>
  options.flatMap(({ values }) => [...values])

/** The names of attributes that say only that something is so, such as `waterproof: Yes`. */
const qualities = ({ attributes }: Pick<SearchedProduct, 'attributes'>): string[] =>
  Object.entries(attributes)
    .filter(([, value]) => /^(?:yes|true|ja)$/i.test(value))
    .map(([name]) => name.replaceAll('_', ' '))

/** The text of the `tsvector` that a product is searched by. */
export const searchVectorOf = (product: SearchedProduct): string =>
  searchVector({
    name: product.name,
    facts: [
      ...Object.values(product.attributes),
      ...qualities(product),
      ...optionValues(product),
      ...product.variants.map(({ sku }) => sku),
    ],
    prose: product.description,
    categoryId: product.categoryId,
  })

/** The words of a product that a search may misspell. In a fixed order. */
export const spelledWordsOf = (product: Pick<SearchedProduct, 'name' | 'attributes' | 'options'>): string[] => {
  const texts = [product.name, ...Object.values(product.attributes), ...optionValues(product)]
  const words = texts.flatMap(searchWords).flatMap((word) => [word, ...singularsOf(word)])
  return [...new Set(words.filter(isSpelt))].sort()
}
