import type { Line } from './records.ts'

/** The items of a list by a name. */
export const groupBy = <Item>(items: Iterable<Item>, nameOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return groups
}

export const sumOf = <Item>(items: Iterable<Item>, amountOf: (item: Item) => number): number => {
  let sum = 0
  for (const item of items) sum += amountOf(item)
  return sum
}

/** Lines as a text that is the same for the same skus and quantities. */
export const shownLines = (lines: readonly Line[]): string => {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  const parts = [...quantities].map(([sku, quantity]) => `${quantity} × ${sku}`)
  return parts.toSorted().join(', ')
}
