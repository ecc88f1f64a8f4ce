import type { Availability, Money, Product } from '@techshop/client/types'

/** What a card says of a product: in a filtered list, of the variants that fit. */
export interface ShownOffer {
  /** Of the product's page, with the cheapest variant that fits chosen. */
  path: string
  /** The lowest. */
  price: Money
  hasSeveralPrices: boolean
  /** The best. */
  availability: Availability
  /** What all variants that fit have in common, where others do not fit. */
  values: readonly string[]
}

export const shownOffer = ({ slug, variants, price, availability, match }: Product): ShownOffer => {
  const path = `/p/${slug}`
  const fitting = match ? variants.filter(({ sku }) => match.skus.includes(sku)) : variants
  const lowest = match?.price ?? price
  const hasSeveralPrices = fitting.some((variant) => variant.price.amount !== lowest.amount)
  const shown = { price: lowest, hasSeveralPrices, availability: match?.availability ?? availability }
  const [sku] = match?.skus ?? []
  if (sku === undefined || fitting.length === variants.length) return { path, ...shown, values: [] }
  const shared = Object.entries(fitting[0]?.options ?? {}).filter(([name, value]) =>
    fitting.every(({ options }) => options[name] === value),
  )
  return { path: `${path}?sku=${encodeURIComponent(sku)}`, ...shown, values: shared.map(([, value]) => value) }
}
