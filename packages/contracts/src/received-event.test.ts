import t from 'tap'
import { consumerContracts } from './consumer-contracts.ts'
import { originOf, receivedEvent } from './received-event.ts'

const expected = consumerContracts['catalog_orders-order-placed-v1']

const placed = {
  type: 'orders.order.placed.v1',
  version: 1,
  requestid: 'request-1',
  data: { id: '0197', later: 'versions say more' },
}

t.test('an expected event comes through as it is, with what its data say beyond today', async (t) => {
  const event = receivedEvent(placed, expected)
  t.equal(event, placed)
  t.same(originOf(event), { requestId: 'request-1', traceparent: undefined })
})

t.test('what is no event, or not expected here, is refused by saying why', async (t) => {
  for (const nothing of [undefined, null, 'text', 7, {}, { ...placed, data: null }, { ...placed, type: 1 }]) {
    t.throws(() => receivedEvent(nothing, expected), { name: 'UnexpectedEventError', message: 'not a CloudEvent' })
  }
  t.throws(() => receivedEvent(placed, consumerContracts['catalog_orders-order-cancelled-v1']), {
    message: 'unexpected orders.order.placed.v1',
  })
  t.throws(() => receivedEvent({ ...placed, version: '1' }, expected), { message: 'without a version' })
})
