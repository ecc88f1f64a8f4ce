import { sql } from 'kysely'
import { price, sell } from './goods.ts'
import { inTheMiddle } from './held.ts'
import { untilAnswered } from './until-answered.ts'
import type { World } from './world.ts'

/** Does something to a shop; a round's name keeps its skus and keys apart from those of other rounds. */
export type Load = (world: World, round: string) => Promise<void>

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

const placeMany = (world: World, sku: string, count: number) =>
  Promise.all(numbers(count).map((n) => world.buyer.place(sku, 1, `${sku}-${n}`)))

const variantOf = (sku: string) => sql`select from variants where sku = ${sku} for update`

/** Prices change, and orders dies while it projects them. */
export const copierDies: Load = async (world, round) => {
  const { staff, orders, databases } = world
  const products = await sell(
    world,
    numbers(8).map((n) => `PRICED-${round}-${n}`),
    0,
  )
  const raise = async ({ id, slug }: (typeof products)[number]) => {
    const read = await untilAnswered(() => staff.products.get(id))
    const variants = [{ sku: slug.toUpperCase(), price: { ...price, amount: price.amount + 1 } }]
    await untilAnswered(() => staff.products.update(read, { variants }))
  }
  await inTheMiddle(
    databases.orders,
    { lock: sql`lock table sellable_items in exclusive mode`, waiting: 4 },
    () => Promise.all(products.map(raise)),
    () => orders.kill(),
  )
  orders.start()
  await world.ready(orders)
}

/** More buyers at once than there are units. */
export const rush: Load = async (world, round) => {
  const sku = `RUSH-${round}`
  await sell(world, [sku], 3)
  await inTheMiddle(
    world.databases.catalog,
    { lock: variantOf(sku), waiting: 5 },
    () => placeMany(world, sku, 20),
    async () => {},
  )
}

/** Catalog dies when it has reserved and has not said so yet, so that the orders are delivered again. */
export const reserverDies: Load = async (world, round) => {
  const { catalog } = world
  const sku = `AGAIN-${round}`
  await sell(world, [sku], 100)
  const step = 'stock settled: after the commit'
  const died = catalog.death(step)
  await catalog.dieAt({ step, mentions: ['"reserved"'] })
  await placeMany(world, sku, 6)
  await died
  await catalog.pardon()
  catalog.start()
  await world.ready(catalog)
}
