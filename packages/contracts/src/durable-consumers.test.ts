import t from 'tap'
import { consumerContracts } from './consumer-contracts.ts'
import { consumersOf, type DurableName, durableConsumer, snapshotsAskedBy } from './durable-consumers.ts'

const durables = Object.keys(consumerContracts) as DurableName[]

t.test(
  'a consumer gets every event of its contract, from the one stream that has them, and no other stream’s',
  async (t) => {
    t.ok(durables.length >= 9)
    for (const durable of durables) {
      const { stream, filterSubject } = durableConsumer(durable)
      for (const type of Object.keys(consumerContracts[durable])) {
        t.ok(filterSubject === type || type.startsWith(filterSubject.replace(/>$/, '')), `${durable}: ${type}`)
        t.equal(type.split('.')[0]?.toUpperCase(), stream, `${durable}: ${type}`)
      }
      t.match(filterSubject, /^[a-z]+[.][a-z]+[.]/, 'never a whole stream')
    }
  },
)

t.test('one event is asked for by its name, several by what they share', async (t) => {
  t.match(durableConsumer('catalog_orders-order-placed-v1'), {
    stream: 'ORDERS',
    filterSubject: 'orders.order.placed.v1',
  })
  t.match(durableConsumer('orders_catalog-stock'), { stream: 'CATALOG', filterSubject: 'catalog.stock.>' })
})

t.test('every consumer belongs to a service by its name', async (t) => {
  const followers = new Set(durables.map((durable) => durable.split('_')[0] ?? ''))
  t.strictSame(
    [...followers]
      .flatMap(consumersOf)
      .map(({ durable }) => durable)
      .sort(),
    durables.toSorted(),
  )
})

t.test('who awaits the end of a snapshot asks for it', async (t) => {
  t.strictSame(snapshotsAskedBy('orders'), ['catalog'])
})
