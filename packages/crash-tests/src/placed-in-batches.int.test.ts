import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { crashStepRewrites } from './crash-steps.ts'
import { sell } from './goods.ts'
import { findViolations } from './invariants/all.ts'
import { PATIENCE_MS } from './patience.ts'
import { atRest } from './rest.ts'
import { startWorld } from './world.ts'

const BUYERS = 20
const SPARE = 5

const world = await startWorld(t, crashStepRewrites)
const { buyer, databases, orders } = world

for (const step of ['placing: before the commit', 'placing: right after the commit']) {
  t.test(`orders dies while it writes a batch of orders, ${step}: each is there once`, async (t) => {
    const sku = `BATCH-${step.length}`
    await sell(world, [sku], BUYERS + SPARE)
    const keys = Array.from({ length: BUYERS }, (_, n) => `${sku}-${n}`)
    const died = orders.death(step)
    await orders.dieAt({ step, mentions: [sku, 'batch'] })
    const placing = Promise.all(keys.map((key) => buyer.place(sku, 1, key)))
    t.same(await died, { signal: 'SIGKILL', atStep: true }, 'it died there')
    await orders.pardon()
    if (!orders.isAlive) orders.start()
    const placed = await placing
    for (const order of placed) {
      await eventually('it is confirmed', async () => (await buyer.read(order)).status === 'confirmed', PATIENCE_MS)
    }
    const { rows: made } = await sql<{ id: string }>`
      select order_id as id from order_items where sku = ${sku} order by 1`.execute(databases.orders)
    t.same(
      made.map(({ id }) => id),
      placed.map(({ id }) => id).sort(),
      'one order for each buyer',
    )
    const again = await Promise.all(keys.map((key) => buyer.place(sku, 1, key)))
    t.same(
      again.map(({ id }) => id),
      placed.map(({ id }) => id),
      'each key still leads to its own',
    )
    const { rows: left } = await sql<{ stock: number }>`
      select stock from variants where sku = ${sku}`.execute(databases.catalog)
    t.same(left, [{ stock: SPARE }])
  })
}

t.test('when everything was delivered again all invariants hold', async (t) => {
  await atRest(world)
  t.same(await findViolations(databases), {})
})
