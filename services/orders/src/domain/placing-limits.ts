/** What a merchant allows those who place orders, so that nobody holds the whole shop. */
export interface PlacingLimits {
  /** Units of one sku in one order. */
  readonly unitsPerLine: number
  /** The same for single skus, instead. */
  readonly unitsPerLineBySku: ReadonlyMap<string, number>
  /** Units of one order in all. */
  readonly unitsPerOrder: number
  /** Orders under one e-mail address that are neither paid nor at their end. */
  readonly unpaidPerEmail: number
  /** The same from one client's network. */
  readonly unpaidPerClient: number
  /** Orders placed from one client's network within an hour. */
  readonly placedPerClientAndHour: number
}

/** Each limit by the name under which it is counted. */
export const placingLimitNames = ['units', 'unpaid-per-email', 'unpaid-per-client', 'placed-per-client'] as const
export type PlacingLimitName = (typeof placingLimitNames)[number]

/** It would be one more than somebody may place; at this moment, so who repeats an order may meet it too. */
export interface LimitReached {
  readonly kind: 'limit-reached'
  readonly limit: PlacingLimitName
  /** When another may be placed, where time alone brings that. */
  readonly until: Date | null
}

export interface ExcessiveLine {
  /** Place of the line in the request, from 0. */
  readonly line: number
  readonly sku: string
  /** Units that it may have. */
  readonly most: number
}

export type Excess =
  /** Every line that has too many units. */
  | { readonly kind: 'lines'; readonly lines: readonly ExcessiveLine[] }
  /** Each line may be as it is, all together may not. */
  | { readonly kind: 'order' }

/** What of an order is more than one order may have; undefined when nothing is. */
export const excessOf = (
  items: readonly { readonly sku: string; readonly quantity: number }[],
  limits: PlacingLimits,
): Excess | undefined => {
  const lines = items.flatMap(({ sku, quantity }, line) => {
    const most = limits.unitsPerLineBySku.get(sku) ?? limits.unitsPerLine
    return quantity > most ? [{ line, sku, most }] : []
  })
  if (lines.length > 0) return { kind: 'lines', lines }
  const units = items.reduce((sum, { quantity }) => sum + quantity, 0)
  return units > limits.unitsPerOrder ? { kind: 'order' } : undefined
}
