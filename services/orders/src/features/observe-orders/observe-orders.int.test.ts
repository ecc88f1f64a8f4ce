import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import { createWorld, offer, placed } from '../../testing/world.ts'
import { openOrders } from './open-orders.query.ts'

const world = await createWorld(t)
await offer(world.db, [{ sku: 'A' }])
const instance = await world.start({ roles: new Set(['api']) })

t.test('open orders are counted by status, and the oldest that is pending is known', async (t) => {
  t.equal((await openOrders(world.db)).oldestPendingAt, undefined)
  await placed(instance)
  await placed(instance, [{ sku: 'A', quantity: 4 }])
  const { counts, unpaidUnits, oldestPendingAt } = await openOrders(world.db)
  t.match(counts, new Map([['pending', 2]]))
  t.equal(counts.get('paid'), 0)
  t.match(unpaidUnits, new Map([['pending', 5]]), 'with the units that they hold')
  t.equal(unpaidUnits.get('confirmed'), 0)
  t.type(oldestPendingAt, Date)
})

t.test('operations see open orders, what was ordered, and what it is worth', async (t) => {
  const metrics = async () => (await fetch(`${instance.url}/metrics`)).text()
  await eventually('they are counted', async () => /^orders_open\{status="pending".*\} 2$/m.test(await metrics()))
  const text = await metrics()
  t.match(text, /^orders_placed_total\{.*\} 2$/m)
  t.match(text, /^orders_value_minor_units_total\{status="pending",currency="USD".*\} [1-9]\d*$/m)
  t.match(text, /^orders_unpaid_units\{status="pending".*\} 5$/m)
  t.match(text, /^orders_placings_refused_total\{limit="units".*\} 0$/m)
  t.match(text, /^orders_transitions_total\{to="paid".*\} 0$/m, 'what has not happened yet is known as 0')
  t.match(text, /^orders_oldest_pending_age_seconds\{.*\} [0-9.]+$/m)
})
