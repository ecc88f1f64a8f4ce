import type { Client } from '@techshop/client'

/** Assumed while the shop has nothing for sale. */
const fallback = 'USD'

/** Finds the shop's one currency by looking at a product; asked for only where an address carries a price. */
export const readShopCurrency = async (client: Client): Promise<string> => {
  const { items } = await client.products.page({ limit: 1 })
  return items[0]?.price.currency ?? fallback
}
