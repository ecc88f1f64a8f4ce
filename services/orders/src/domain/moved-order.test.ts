import t from 'tap'
import { deadlinesOf, isAtItsEnd, isUnsettled, movedOrder } from './moved-order.ts'
import { newOrder } from './new-order.ts'
import { type Order, orderStatuses } from './order.ts'

const at = new Date('2026-03-01T10:00:00.000Z')
const placed: Order = newOrder({
  id: '01960000-0000-7000-8000-000000000001',
  number: 'TS-0000-0001',
  customer: { name: 'Ada', email: 'ada@example.com' },
  shippingAddress: { line1: 'Road 1', city: 'Town', postalCode: '1', country: 'DE' },
  lines: {
    items: [{ sku: 'A', productId: 'p', name: 'A', options: {}, quantity: 2, unitPrice: 500 }],
    currency: 'USD',
    total: 1000,
  },
  tokenKeyId: 'k',
  tokenExpiresAt: at,
  at,
})
const move = { to: 'confirmed', actor: { kind: 'stock' }, message: null, note: null, shortages: null } as const

t.test(
  'a new order is pending at version 1, placed by its buyer, to be paid later, with no stock given back',
  async (t) => {
    t.match(placed, { status: 'pending', version: 1, shortages: null, createdAt: at, updatedAt: at })
    t.match(placed, { paymentTerms: 'later', stockReleased: false })
    t.same(placed.history, [
      { version: 1, status: 'pending', at, message: null, note: null, actor: { kind: 'shopper' } },
    ])
  },
)

t.test('a move raises the version by one and adds to the history', async (t) => {
  const later = new Date(at.getTime() + 1000)
  const order = movedOrder(placed, move, later)
  t.match(order, { status: 'confirmed', version: 2, updatedAt: later, createdAt: at })
  t.same(order.history.at(-1), {
    version: 2,
    status: 'confirmed',
    at: later,
    message: null,
    note: null,
    actor: { kind: 'stock' },
  })
  t.equal(placed.history.length, 1, 'the order before the move is untouched')
})

t.test('time never runs backwards in a history', async (t) => {
  const order = movedOrder(placed, move, new Date(at.getTime() - 5000))
  t.same(order.updatedAt, at)
  t.same(order.history.at(-1)?.at, at)
})

t.test('shortages stay with a rejected order', async (t) => {
  const shortages = [{ sku: 'A', requested: 2, available: 0 }]
  t.same(movedOrder(placed, { ...move, to: 'rejected', shortages }, at).shortages, shortages)
})

t.test('catalog owes an answer for pending orders, and for cancelled ones until their stock is released', async (t) => {
  const unsettled = (stockReleased: boolean) => orderStatuses.filter((status) => isUnsettled({ status, stockReleased }))
  t.same(unsettled(false), ['pending', 'cancelled'])
  t.same(unsettled(true), ['pending'])
})

t.test('an order is at its end when neither its buyer nor catalog will hear of it again', async (t) => {
  const atEnd = (stockReleased: boolean) => orderStatuses.filter((status) => isAtItsEnd({ status, stockReleased }))
  t.same(atEnd(false), ['rejected', 'delivered'])
  t.same(atEnd(true), ['rejected', 'delivered', 'cancelled'])
})

t.test('only a confirmed order has to be paid in time, only an unsettled one is reconciled', async (t) => {
  const policy = { unpaidOrderHours: 2, immediatePaymentMinutes: 30 }
  t.same(deadlinesOf(placed, policy), { reconcileAt: new Date(at.getTime() + 10_000), unpaidDeadline: null })
  t.same(deadlinesOf({ ...placed, status: 'confirmed' }, policy), {
    reconcileAt: null,
    unpaidDeadline: new Date(at.getTime() + 7_200_000),
  })
  const immediate = { ...placed, status: 'confirmed', paymentTerms: 'immediate' } as const
  t.same(
    deadlinesOf(immediate, policy).unpaidDeadline,
    new Date(at.getTime() + 1_800_000),
    'who pays at once holds stock for as long as paying takes',
  )
  t.same(deadlinesOf({ ...placed, status: 'shipped' }, policy), { reconcileAt: null, unpaidDeadline: null })
})
