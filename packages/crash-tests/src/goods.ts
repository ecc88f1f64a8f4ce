import type { Product, ProductWrite } from '@techshop/client/types'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import { PATIENCE_MS } from './patience.ts'
import { untilAnswered } from './until-answered.ts'
import type { World } from './world.ts'

export const price = { amount: 1000, currency: 'USD' }

/** Products with one variant each, for sale in orders, too. */
export const sell = async (world: World, skus: readonly string[], stock: number): Promise<Product[]> => {
  const products = await Promise.all(
    skus.map(async (sku) => {
      const product: ProductWrite = {
        slug: sku.toLowerCase(),
        name: sku,
        status: 'active',
        variants: [{ sku, price, stock }],
      }
      return (await untilAnswered(() => world.staff.products.create(product))).data
    }),
  )
  await eventually(
    'orders knows them',
    async () => {
      const { rows } = await sql`select from sellable_items where sku = any (${[...skus]})`.execute(
        world.databases.orders,
      )
      return rows.length === skus.length
    },
    PATIENCE_MS,
  )
  return products
}
