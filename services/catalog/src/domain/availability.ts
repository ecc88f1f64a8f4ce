export type Availability = 'in_stock' | 'low_stock' | 'out_of_stock'

/** At this many units or fewer, buyers are told that little is left. */
export const lowStockThreshold = 5

export const availabilityOf = (stock: number): Availability => {
  if (stock <= 0) return 'out_of_stock'
  return stock <= lowStockThreshold ? 'low_stock' : 'in_stock'
}

const bestFirst: readonly Availability[] = ['in_stock', 'low_stock', 'out_of_stock']

/** What a product can promise: the best of its variants. */
export const bestAvailability = (availabilities: readonly Availability[]): Availability =>
  bestFirst.find((availability) => availabilities.includes(availability)) ?? 'out_of_stock'
