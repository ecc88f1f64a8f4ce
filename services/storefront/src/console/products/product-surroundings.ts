import type { Client } from '@techshop/client'
import type { Category } from '@techshop/client/types'

/** All categories, flat. */
export const readCategories = async (client: Client, signal: AbortSignal): Promise<Category[]> => {
  const categories: Category[] = []
  for await (const category of client.categories.list({}, { signal })) categories.push(category)
  return categories
}

/** What the form of a new product needs to know; the currency is empty in a shop that has no product yet. */
export const readSurroundings = async (client: Client, signal: AbortSignal) => {
  const [categories, { items }] = await Promise.all([
    readCategories(client, signal),
    client.products.page({ limit: 1, status: 'any' }, { signal }),
  ])
  return { categories, currency: items[0]?.price.currency ?? '' }
}
