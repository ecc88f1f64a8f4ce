import type { Reservation, StockLine } from './reservation.ts'

export interface PlacedOrder {
  readonly orderId: string
  readonly lines: readonly StockLine[]
}

/** What an order gets, with what is left of each of its skus when it has got it. */
export interface Allocation extends PlacedOrder {
  readonly reservation: Exclude<Reservation, { state: 'released' }>
  readonly taken: readonly (StockLine & { readonly stock: number })[]
}

/** Gives each order, of one line for each sku, in turn all of its lines or none, from what the ones before have left. */
export const allocateStock = <Order extends PlacedOrder>(
  orders: readonly Order[],
  available: ReadonlyMap<string, number>,
): readonly (Order & Allocation)[] => {
  const left = new Map(available)
  return orders.map((order) => {
    const { lines } = order
    const shortages = lines.flatMap(({ sku, quantity: requested }) => {
      const stock = left.get(sku) ?? 0
      return stock < requested ? [{ sku, requested, available: stock }] : []
    })
    if (shortages.length > 0) return { ...order, reservation: { state: 'rejected', shortages }, taken: [] }
    const taken = lines.map((line) => ({ ...line, stock: (left.get(line.sku) ?? 0) - line.quantity }))
    for (const { sku, stock } of taken) left.set(sku, stock)
    return { ...order, reservation: { state: 'reserved', lines }, taken }
  })
}
