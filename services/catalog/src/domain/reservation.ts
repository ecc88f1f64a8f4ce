export interface StockLine {
  readonly sku: string
  readonly quantity: number
}

export interface StockShortage {
  readonly sku: string
  readonly requested: number
  readonly available: number
}

/**
 * What is recorded of an order that asked for stock.
 * `released` holds what went back on the shelf; it has no lines when nothing had been reserved.
 */
export type Reservation =
  | { readonly state: 'reserved'; readonly lines: readonly StockLine[] }
  | { readonly state: 'rejected'; readonly shortages: readonly StockShortage[] }
  | { readonly state: 'released'; readonly lines: readonly StockLine[] }

export type ReservationDecision =
  /** Take the stock of all lines, or of none. */
  | { readonly action: 'reserve' }
  /** Say again what was decided before; nothing changes. */
  | { readonly action: 'repeat'; readonly reservation: Reservation }
  /** Put these lines back and record the order as released. */
  | { readonly action: 'release'; readonly lines: readonly StockLine[] }

/** Events may come twice, late and in any order; each state says what each event still does. */
export const decideReservation = (
  event: 'placed' | 'cancelled',
  recorded: Reservation | undefined,
): ReservationDecision => {
  if (event === 'placed') return recorded ? { action: 'repeat', reservation: recorded } : { action: 'reserve' }
  if (recorded?.state === 'released') return { action: 'repeat', reservation: recorded }
  // Without a reservation this leaves a tombstone, so that an order that comes late reserves nothing.
  return { action: 'release', lines: recorded?.state === 'reserved' ? recorded.lines : [] }
}

/** Rises with the state, so that a follower can tell which of two outcomes came later. */
export const reservationVersion = ({ state }: Pick<Reservation, 'state'>): number => (state === 'released' ? 2 : 1)

/** One line for each sku, in the order in which skus are always locked. */
export const mergedLines = (lines: readonly StockLine[]): StockLine[] => {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return [...quantities.keys()].sort().map((sku) => ({ sku, quantity: quantities.get(sku) ?? 0 }))
}
