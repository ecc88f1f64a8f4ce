import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import t from 'tap'
import { eventCheck } from './event-check.ts'

const document = asyncApiDocument()
const check = eventCheck(document)
const type = 'orders.order.placed.v1'
const placed = document.components.messages[type]?.examples[0]?.payload

t.test('an event as documented passes', async (t) => {
  t.equal(check(type, placed), undefined)
})

t.test('what is not documented of an event is said', async (t) => {
  t.match(check('orders.order.returned.v1', placed), /orders\.order\.returned\.v1 is not documented/)
  t.match(check('orders.order.paid.v1', placed), /type must be equal to constant/)
  t.match(check(type, { ...placed, more: 1 }), /additional properties/)
  t.match(check(type, { ...placed, data: { ...placed?.data, customer: 'Ada' } }), /additional properties/)
  t.match(check(type, { ...placed, version: 0 }), /version must be >= 1/)
})
