import type { ProductImportLine } from '@techshop/contracts/product'
import { maxStock } from '@techshop/contracts/product'
import type { CategorySlugs } from './import-categories.ts'
import { minorUnits } from './minor-units.ts'
import type { OldRow } from './old-shop.ts'

export interface ProductContext {
  readonly categories: CategorySlugs
  /** ISO 4217. */
  readonly currency: string
}

/** A product for the new shop with what of it did not fit, or why there can be none. */
export type ReadProduct =
  | { readonly line: ProductImportLine; readonly notes: readonly string[] }
  | { readonly faults: readonly string[] }

/** The sku keeps the old id for good: a sku belongs to one product forever. */
export const skuOf = (oldId: string): string => `OLD-${oldId}`

export const readProduct = (row: OldRow, slug: string, context: ProductContext): ReadProduct => {
  const price = minorUnits(row.price, context.currency)
  if ('fault' in price) return { faults: [price.fault] }
  const notes: string[] = []
  const category = row.category_id ? context.categories.get(row.category_id) : null
  if (category === undefined) notes.push(`category ${row.category_id} is not in the new shop: left without one`)
  const images = imagesOf(row, notes)
  const { currency } = context
  const variant = { sku: skuOf(row.id), price: { amount: price.amount, currency }, stock: stockOf(row, notes) }
  const line = {
    slug,
    name: row.name ?? '',
    description: row.description ?? '',
    status: 'active' as const,
    category: category ?? null,
    ...(images ? { images } : {}),
    variants: [variant],
  }
  return { line, notes }
}

const stockOf = ({ stock }: OldRow, notes: string[]): number => {
  const units = Number(stock ?? 0)
  if (Number.isInteger(units) && units >= 0 && units <= maxStock) return units
  notes.push(`stock ${stock} can not be: none`)
  return 0
}

const imagesOf = ({ image_url: url, name }: OldRow, notes: string[]) => {
  if (!url) return undefined
  if (/^(?:https?:\/\/|\/)[^\s<>"]*$/.test(url)) return [{ url, alt: name ?? '' }]
  notes.push(`image ${url} is neither a path nor an address: left out`)
  return undefined
}
