import type { Client } from '@techshop/client'
import type { Evidence, Invariant, PublicAnswers } from './evidence.ts'
import type { DatabaseUrls } from './records.ts'
import { readRecords } from './records.ts'

/** Asks a quiet shop, as staff, for everything that it has. */
const askPublicly = async (staff: Client, productIds: readonly string[]): Promise<PublicAnswers> => {
  const stock = new Map<string, number>()
  for (const id of productIds) {
    const { data } = await staff.products.get(id)
    for (const variant of data.variants) stock.set(variant.sku, variant.stock)
  }
  const orders = await Array.fromAsync(staff.orders.list({ limit: 100 }), ({ id, status, version }) => ({
    id,
    status,
    version,
  }))
  const categories = await Array.fromAsync(staff.categories.list({ limit: 100 }))
  return { stock, orders, productCounts: new Map(categories.map(({ id, productCount }) => [id, productCount])) }
}

/** Databases first: whatever is told over HTTP afterwards must be the same. */
export const readEvidence = async (
  urls: DatabaseUrls,
  staff: Client,
  history: NonNullable<Evidence['history']>,
): Promise<Evidence> => {
  const records = await readRecords(urls)
  const ids = records.catalog.products.map(({ id }) => id)
  return { ...records, history, answers: await askPublicly(staff, ids) }
}

/** Staff see each order once, as it is on record. */
export const staffSeeEveryOrder: Invariant = {
  name: 'the list of orders shows each order once, as it is',
  violations({ orders, answers }) {
    if (!answers) return []
    const shown = new Map(answers.orders.map((order) => [order.id, `${order.version} ${order.status}`]))
    const doubled = answers.orders.length - shown.size
    return [
      ...(doubled > 0 ? [`${doubled} orders are listed twice`] : []),
      ...orders.orders.flatMap(({ id, version, status }) =>
        shown.get(id) === `${version} ${status}`
          ? []
          : [`order ${id} is ${version} ${status}, listed as ${shown.get(id) ?? 'nothing'}`],
      ),
      ...(shown.size > orders.orders.length ? ['orders are listed that are not on record'] : []),
    ]
  },
}
