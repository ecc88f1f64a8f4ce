import t from 'tap'
import { lowestOrderId, newOrderId } from './order-id.ts'

const at = new Date('2026-03-01T10:00:00.123Z')

t.test('ids of orders are in the order of their time', async (t) => {
  t.ok(newOrderId(at) >= lowestOrderId(at))
  t.ok(newOrderId(at) < lowestOrderId(new Date(at.getTime() + 1)))
  t.match(newOrderId(at), /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  t.not(newOrderId(at), newOrderId(at))
})

t.test('a time before 1970 is before every id', async (t) => {
  t.equal(lowestOrderId(new Date(-1)), '00000000-0000-7000-8000-000000000000')
})
