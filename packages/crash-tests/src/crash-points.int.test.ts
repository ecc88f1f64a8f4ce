import type { OpenedOrder } from '@techshop/client/types'
import { eventually } from '@techshop/test-kit/eventually'
import { sql } from 'kysely'
import t from 'tap'
import { crashPoints, nameOf } from './crash-points.ts'
import { crashStepRewrites } from './crash-steps.ts'
import { sell } from './goods.ts'
import { findViolations } from './invariants/all.ts'
import { PATIENCE_MS } from './patience.ts'
import { atRest } from './rest.ts'
import { startWorld } from './world.ts'

const STOCK = 10
const QUANTITY = 2

/** What the buyer asks for, and what is to come of it whoever dies. */
const ends = {
  places: { quantity: QUANTITY, status: 'confirmed', ledger: ['initial', 'reservation'], stock: STOCK - QUANTITY },
  overorders: { quantity: STOCK + 1, status: 'rejected', ledger: ['initial'], stock: STOCK },
  cancels: { quantity: QUANTITY, status: 'cancelled', ledger: ['initial', 'reservation', 'release'], stock: STOCK },
} as const

const world = await startWorld(t, crashStepRewrites)
const { buyer, databases } = world
const scenes = crashPoints.map((point, index) => {
  const number = String(index).padStart(2, '0')
  return { point, sku: `CRASH-${number}`, key: `crash-${number}`, order: undefined as OpenedOrder | undefined }
})
type Scene = (typeof scenes)[number]

await sell(
  world,
  scenes.map(({ sku }) => sku),
  STOCK,
)

const place = async (scene: Scene) => {
  scene.order = await buyer.place(scene.sku, ends[scene.point.buyer].quantity, scene.key)
  return scene.order
}
const isConfirmed = async (order: OpenedOrder) => (await buyer.read(order)).status === 'confirmed'

/** What the buyer does at the point; the service is told before where to die. */
const act = async (scene: Scene): Promise<void> => {
  const { point, sku } = scene
  const about = point.about ? [point.about] : []
  if (point.buyer !== 'cancels') {
    await world[point.service].dieAt({ step: point.step, mentions: [sku, ...about] })
    await place(scene)
    return
  }
  const order = scene.order ?? (await place(scene))
  await eventually('it is confirmed', () => isConfirmed(order), PATIENCE_MS)
  const mention = point.step.startsWith('stock settled') ? sku : order.id
  await world[point.service].dieAt({ step: point.step, mentions: [mention, ...about] })
  await buyer.cancel(order)
}

t.test('orders that are to be cancelled are placed', async (t) => {
  const orders = await Promise.all(scenes.filter(({ point }) => point.buyer === 'cancels').map(place))
  for (const order of orders) await eventually('it is confirmed', () => isConfirmed(order), PATIENCE_MS)
  t.ok(orders.length > 0)
})

for (const scene of scenes) {
  t.test(nameOf(scene.point), async (t) => {
    const service = world[scene.point.service]
    const died = service.death(scene.point.step)
    const acted = act(scene)
    t.same(await died, { signal: 'SIGKILL', atStep: true }, 'it died there')
    await service.pardon()
    if (!service.isAlive) service.start()
    await acted
  })
}

for (const scene of scenes) {
  const { point, sku, key } = scene
  t.test(`${nameOf(point)}: the end is the same`, async (t) => {
    const { order } = scene
    if (!order) return t.fail('the order was never taken')
    const { quantity, status, ledger: kinds, stock } = ends[point.buyer]
    await eventually(`it is ${status}`, async () => (await buyer.read(order)).status === status, PATIENCE_MS)
    t.equal((await buyer.place(sku, quantity, key)).id, order.id, 'the same key still leads to it')
    const { rows: orders } = await sql<{ order_id: string }>`
      select order_id from order_items where sku = ${sku}`.execute(databases.orders)
    t.same(orders, [{ order_id: order.id }], 'there is one order')
    const ledger = async () =>
      (
        await sql<{ kind: string; stock: number }>`
          select kind, stock from stock_entries where sku = ${sku} order by position`.execute(databases.catalog)
      ).rows
    await eventually('the stock is settled', async () => (await ledger()).length >= kinds.length, PATIENCE_MS)
    const entries = await ledger()
    t.same(
      entries.map(({ kind }) => kind),
      kinds,
    )
    t.equal(entries.at(-1)?.stock, stock)
  })
}

t.test('when everything was delivered again all invariants hold', async (t) => {
  await atRest(world)
  t.same(await findViolations(databases), {})
})
