import { entriesOf } from '../history.ts'
import type { Evidence, Invariant } from './evidence.ts'
import { groupBy, sumOf } from './grouping.ts'

const soldStatuses = new Set(['confirmed', 'paid', 'shipped', 'delivered'])

/** Units by sku of confirmed commitments to buyers. */
const soldUnits = ({ orders }: Evidence): ReadonlyMap<string, number> => {
  const sold = new Map<string, number>()
  for (const { status, lines } of orders.orders) {
    if (!soldStatuses.has(status)) continue
    for (const { sku, quantity } of lines) sold.set(sku, (sold.get(sku) ?? 0) + quantity)
  }
  return sold
}

/** For each sku, orders' own books and catalog's shelf agree: initial + adjustments − sold = stock. */
export const stockAddsUp: Invariant = {
  name: 'initial + adjustments − sold = stock, for each variant',
  violations(evidence) {
    const { catalog, answers, history = [] } = evidence
    const sold = soldUnits(evidence)
    const entries = groupBy(catalog.stockEntries, ({ sku }) => sku)
    const initial = new Map(entriesOf(history, 'sell').map(({ asked }) => [asked.sku, asked.units]))
    return catalog.variants.flatMap(({ sku, stock }) => {
      const own = entries.get(sku) ?? []
      const recorded = sumOf(
        own.filter(({ kind }) => kind === 'initial'),
        ({ delta }) => delta,
      )
      const first = initial.get(sku) ?? recorded
      const adjusted = sumOf(
        own.filter(({ kind }) => kind === 'adjustment'),
        ({ delta }) => delta,
      )
      const due = first + adjusted - (sold.get(sku) ?? 0)
      const shown = answers?.stock.get(sku)
      return [
        ...(due === stock
          ? []
          : [`${sku}: ${first} + ${adjusted} − ${sold.get(sku) ?? 0} = ${due}, but the stock is ${stock}`]),
        ...(answers && shown !== stock ? [`${sku}: buyers see ${shown}, the stock is ${stock}`] : []),
      ]
    })
  },
}

/** Not below zero whenever anybody looked, nor in the ledger, of which each entry follows from the one before. */
export const stockNeverNegative: Invariant = {
  name: 'stock is never below zero, and its ledger has no gap',
  violations({ catalog, history = [] }) {
    const read = entriesOf(history, 'browse').flatMap(({ answered, asked }) =>
      Object.entries(answered?.stock ?? {}).flatMap(([sku, stock]) =>
        stock < 0 ? [`${sku}: a buyer saw ${stock} at ${asked.path}`] : [],
      ),
    )
    const adjusted = entriesOf(history, 'adjust').flatMap(({ answered, asked }) =>
      answered && answered.stock < 0 ? [`${asked.sku}: staff saw ${answered.stock}`] : [],
    )
    const running = new Map<string, number>()
    const ledger = catalog.stockEntries.flatMap(({ sku, kind, delta, stock }) => {
      const before = running.get(sku) ?? 0
      running.set(sku, stock)
      if (stock < 0) return [`${sku}: ${kind} of ${delta} left ${stock}`]
      return before + delta === stock ? [] : [`${sku}: ${kind} of ${delta} made ${before} to ${stock}`]
    })
    const shelf = catalog.variants.flatMap(({ sku, stock }) =>
      stock === (running.get(sku) ?? 0)
        ? []
        : [`${sku}: the ledger ends at ${running.get(sku)}, the stock is ${stock}`],
    )
    return [...read, ...adjusted, ...ledger, ...shelf]
  },
}

/** An adjustment that was acknowledged is in the ledger once, one that was refused is not, one in doubt at most once. */
export const adjustmentsCountOnce: Invariant = {
  name: 'every acknowledged stock adjustment counts exactly once',
  violations({ catalog, history }) {
    if (!history) return []
    const recorded = groupBy(
      catalog.stockEntries.filter(({ kind, idempotencyKey }) => kind === 'adjustment' && idempotencyKey !== null),
      ({ sku, idempotencyKey }) => `${sku} ${idempotencyKey}`,
    )
    const attempts = groupBy(entriesOf(history, 'adjust'), ({ asked }) => `${asked.sku} ${asked.key}`)
    const unasked = [...recorded.keys()].filter((name) => !attempts.has(name))
    return [
      ...unasked.map((name) => `${name}: nobody asked for this adjustment`),
      ...[...attempts].flatMap(([name, entries]) => {
        const deltas = (recorded.get(name) ?? []).map(({ delta }) => delta)
        if (deltas.length > 1) return [`${name}: counted ${deltas.length} times`]
        if (entries.some(({ outcome }) => outcome === 'ok')) {
          const due = entries[0]?.asked.delta
          return deltas[0] === due ? [] : [`${name}: ${due} was acknowledged, the ledger has ${deltas[0] ?? 'nothing'}`]
        }
        const refused = entries.every(({ outcome }) => outcome === 'fail')
        return refused && deltas.length > 0 ? [`${name}: refused, and yet in the ledger`] : []
      }),
    ]
  },
}
