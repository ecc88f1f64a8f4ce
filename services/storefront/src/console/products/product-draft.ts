import type { Product, ProductWrite } from '@techshop/client/types'
import { writeAmount } from '../../texts/format.ts'

export interface AttributeDraft {
  key: string
  name: string
  value: string
}

export interface PictureDraft {
  key: string
  url: string
  alt: string
}

export interface OptionDraft {
  key: string
  name: string
  /** One value a line. */
  values: string
}

export interface VariantDraft {
  key: string
  sku: string
  /** Chosen values by the key of their option, whose name may still change. */
  options: Readonly<Record<string, string>>
  price: string
  /** The first stock of a new sku; undefined for one that exists, whose stock changes by adjustment alone. */
  stock: string | undefined
}

/** A product as it stands in the fields of its form: every number still the text that was typed. */
export interface ProductDraft {
  name: string
  slug: string
  description: string
  status: Product['status']
  /** Empty for none. */
  categoryId: string
  currency: string
  attributes: readonly AttributeDraft[]
  pictures: readonly PictureDraft[]
  options: readonly OptionDraft[]
  variants: readonly VariantDraft[]
}

let lastKey = 0
/** Tells rows of a form apart, whatever is typed into them. */
export const createKey = (): string => `row-${++lastKey}`

export const emptyVariant = (): VariantDraft => ({ key: createKey(), sku: '', options: {}, price: '', stock: '0' })

export const emptyDraft = (currency: string): ProductDraft => ({
  name: '',
  slug: '',
  description: '',
  status: 'draft',
  categoryId: '',
  currency,
  attributes: [],
  pictures: [],
  options: [],
  variants: [emptyVariant()],
})

/** What the API would have to be sent for a product to be as it is. */
export const writeOfProduct = (product: Product): ProductWrite => ({
  name: product.name,
  slug: product.slug,
  description: product.description,
  status: product.status,
  categoryId: product.category?.id ?? null,
  attributes: product.attributes,
  images: product.images,
  options: product.options,
  variants: product.variants.map(({ sku, options, price }) => ({ sku, options, price })),
})

/** The fields of a form for what would be written, as people write it in a language. */
export const draftOf = (write: ProductWrite, locale: string): ProductDraft => {
  const options = (write.options ?? []).map(({ name, values }) => ({
    key: createKey(),
    name,
    values: values.join('\n'),
  }))
  return {
    name: write.name,
    slug: write.slug,
    description: write.description ?? '',
    status: write.status ?? 'draft',
    categoryId: write.categoryId ?? '',
    currency: write.variants[0]?.price.currency ?? '',
    attributes: Object.entries(write.attributes ?? {}).map(([name, value]) => ({ key: createKey(), name, value })),
    pictures: (write.images ?? []).map(({ url, alt }) => ({ key: createKey(), url, alt })),
    options,
    variants: write.variants.map(({ sku, options: chosen = {}, price, stock }) => ({
      key: createKey(),
      sku,
      options: Object.fromEntries(options.map(({ key, name }) => [key, chosen[name] ?? ''])),
      price: writeAmount(price, locale),
      stock: stock === undefined ? undefined : String(stock),
    })),
  }
}

/** The values of an option, without blank lines and repetitions. */
export const valuesOf = ({ values }: OptionDraft): string[] => [
  ...new Set(
    values
      .split('\n')
      .map((value) => value.trim())
      .filter(Boolean),
  ),
]
