/** One line of a catalogue import: a product as it is written, with its category named by slug. */
export interface ImportLine {
  slug: string
  name: string
  description: string
  status: 'active'
  category: string | null
  attributes: Record<string, string>
  images: { url: string; alt: string }[]
  options: { name: string; values: string[] }[]
  variants: ImportVariant[]
}

/** One sellable form of a product. `price.amount` is in minor units (cents); `stock` counts units. */
export interface ImportVariant {
  sku: string
  options: Record<string, string>
  price: { amount: number; currency: 'USD' }
  stock: number
}

/** A category as it is written, its parent named by slug; null for a root. */
export interface CategoryLine {
  slug: string
  name: string
  description: string
  parentSlug: string | null
  position: number
}
