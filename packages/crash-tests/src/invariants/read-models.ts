import { sql } from 'kysely'
import type { Invariant } from './invariant.ts'

interface Offer {
  readonly sku: string
  readonly version: number
  readonly price: number
}

const asText = ({ sku, version, price }: Offer): string => `${sku} for ${price} (version ${version})`

/** What is not archived is for sale at the price that catalog says, in the version that catalog has. */
export const readModelEqualsProducts: Invariant = {
  promise: "orders' read model of  the products equals catalog's products",
  async violations({ catalog, orders }) {
    const { rows: offered } = await sql<Offer>`
      select v.sku, p.version, v.price_amount as price from variants v join products p on p.id = v.product_id
      where p.status = 'active' and not v.archived`.execute(catalog)
    const { rows: copied } = await sql<Offer>`
      select s.sku, p.version, s.price_amount as price
      from sellable_items s join product_read_model p on p.id = s.product_id`.execute(orders)
    const [inCatalog, inOrders] = [new Set(offered.map(asText)), new Set(copied.map(asText))]
    return [
      ...[...inCatalog].filter((offer) => !inOrders.has(offer)).map((offer) => `only catalog has ${offer}`),
      ...[...inOrders].filter((offer) => !inCatalog.has(offer)).map((offer) => `only orders has ${offer}`),
    ]
  },
}
