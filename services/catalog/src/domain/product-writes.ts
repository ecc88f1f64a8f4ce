import type { Product, ProductContent, VariantWrite } from './product.ts'
import type { ProductDecision, WantedProduct } from './product-decision.ts'

type OptionalContent = Partial<Omit<ProductContent, 'slug' | 'name' | 'variants'>>

/** A whole product as staff write it; what is left out has its default. A product without a status is a draft. */
export interface ProductCreation extends OptionalContent {
  readonly slug: string
  readonly name: string
  readonly variants: readonly VariantWrite[]
}

/** JSON Merge Patch (RFC 7396): null removes, or empties what cannot be absent; what is left out stays. */
export interface ProductEdit {
  readonly slug?: string
  readonly name?: string
  readonly description?: string | null
  readonly status?: ProductContent['status']
  readonly categoryId?: string | null
  readonly attributes?: Readonly<Record<string, string | null>> | null
  readonly images?: ProductContent['images'] | null
  readonly options?: ProductContent['options'] | null
  readonly variants?: readonly VariantWrite[]
}

const EMPTY = {
  description: '',
  status: 'draft',
  categoryId: null,
  attributes: {},
  images: [],
  options: [],
} as const

export const wantedByCreation = ({ variants, ...given }: ProductCreation): WantedProduct => ({
  content: { ...EMPTY, ...given },
  variants,
})

export const wantedByEdit = (product: Product, edit: ProductEdit): WantedProduct => ({
  content: {
    slug: edit.slug ?? product.slug,
    name: edit.name ?? product.name,
    description: edit.description === undefined ? product.description : (edit.description ?? ''),
    status: edit.status ?? product.status,
    categoryId: edit.categoryId === undefined ? product.categoryId : edit.categoryId,
    attributes: mergedAttributes(product.attributes, edit.attributes),
    images: edit.images === undefined ? product.images : (edit.images ?? []),
    options: edit.options === undefined ? product.options : (edit.options ?? []),
  },
  variants: edit.variants,
})

/** An import names whole members: one that is left out stays as it is, `attributes` replaces all of them. */
export const wantedByImport = (product: Product, { variants, ...given }: ProductCreation): WantedProduct => {
  const { description, status, categoryId, attributes, images, options } = product
  return { content: { description, status, categoryId, attributes, images, options, ...given }, variants }
}

const mergedAttributes = (
  attributes: ProductContent['attributes'],
  edit: ProductEdit['attributes'],
): ProductContent['attributes'] => {
  if (edit === null) return {}
  const merged = Object.entries({ ...attributes, ...edit })
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** A product is never removed, since orders refer to what was sold. Archiving an archived one changes nothing. */
export const archiveProduct = (product: Product, now: Date): Exclude<ProductDecision, { outcome: 'refused' }> => {
  if (product.status === 'archived') return { outcome: 'unchanged', product }
  const after: Product = { ...product, status: 'archived', version: product.version + 1, updatedAt: now }
  return { outcome: 'changed', change: { before: product, after, newSkus: [] } }
}
