import type { ProductWrite } from '@techshop/client/types'
import { readAmount, readCount } from '../../texts/read-amount.ts'
import { type ProductDraft, type VariantDraft, valuesOf } from './product-draft.ts'

/** What can be told to be wrong before the service is asked. */
export type Fault = 'required' | 'amount' | 'units' | 'repeated'

export interface Reading {
  write: ProductWrite
  /** By the JSON Pointer of the member. */
  faults: ReadonlyMap<string, Fault>
}

/** Whether `Intl` takes a text for a currency (ISO 4217); one that is still being typed is none. */
const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text)

const escapePointer = (member: string): string => member.replaceAll('~', '~0').replaceAll('/', '~1')
export const attributePointer = (name: string): string => `/attributes/${escapePointer(name.trim())}`

interface Surroundings {
  draft: ProductDraft
  locale: string
  faults: Map<string, Fault>
}

const readVariant = (variant: VariantDraft, index: number, { draft, locale, faults }: Surroundings) => {
  const at = `/variants/${index}`
  const amount = readAmount(variant.price, isCurrency(draft.currency) ? draft.currency : 'USD', locale)
  const stock = variant.stock === undefined ? undefined : readCount(variant.stock, locale)
  if (!variant.sku.trim()) faults.set(`${at}/sku`, 'required')
  if (amount === undefined) faults.set(`${at}/price/amount`, 'amount')
  if (variant.stock !== undefined && stock === undefined) faults.set(`${at}/stock`, 'units')
  return {
    sku: variant.sku.trim(),
    options: Object.fromEntries(
      draft.options.filter(({ name }) => name.trim()).map(({ key, name }) => [name.trim(), variant.options[key] ?? '']),
    ),
    price: { amount: amount ?? 0, currency: draft.currency },
    ...(stock === undefined ? {} : { stock }),
  }
}

const readAttributes = (draft: ProductDraft, faults: Map<string, Fault>): Record<string, string> => {
  const attributes: Record<string, string> = {}
  for (const { name, value } of draft.attributes) {
    const trimmed = name.trim()
    if (!trimmed || !value.trim()) faults.set(attributePointer(trimmed), 'required')
    else if (trimmed in attributes) faults.set(attributePointer(trimmed), 'repeated')
    attributes[trimmed] = value.trim()
  }
  return attributes
}

/** The form without the rows that nothing was typed into. */
export const withoutEmptyRows = (draft: ProductDraft): ProductDraft => ({
  ...draft,
  attributes: draft.attributes.filter(({ name, value }) => name.trim() || value.trim()),
  pictures: draft.pictures.filter(({ url, alt }) => url.trim() || alt.trim()),
  options: draft.options.filter(({ name, values }) => name.trim() || values.trim()),
})

/** Reads the fields of a form, numbers as a language writes them: what would be written, and all that is wrong with it. */
export const readDraft = (typed: ProductDraft, locale: string): Reading => {
  const draft = withoutEmptyRows(typed)
  const faults = new Map<string, Fault>()
  if (!draft.name.trim()) faults.set('/name', 'required')
  if (!draft.slug.trim()) faults.set('/slug', 'required')
  const write: ProductWrite = {
    name: draft.name.trim(),
    slug: draft.slug.trim(),
    description: draft.description,
    status: draft.status,
    categoryId: draft.categoryId || null,
    attributes: readAttributes(draft, faults),
    images: draft.pictures.map(({ url, alt }) => ({ url: url.trim(), alt: alt.trim() })),
    options: draft.options.map((option) => ({ name: option.name.trim(), values: valuesOf(option) })),
    variants: draft.variants.map((variant, index) => readVariant(variant, index, { draft, locale, faults })),
  }
  return { write, faults }
}
