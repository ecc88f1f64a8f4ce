import type { Order } from '@techshop/client/types'
import t from 'tap'
import { mergeOrder } from './order-list.ts'

const order = (id: string, createdAt: string, version = 1, status: Order['status'] = 'pending') =>
  ({ id, createdAt, version, status, number: `TS-${id}`, customer: { email: 'Ada@example.com' } }) as Order
const everything = { status: undefined, search: '' }
const ids = (orders: readonly Order[]) => orders.map(({ id, version }) => `${id}.${version}`)

const list = [order('3', '2026-03-01'), order('2', '2026-02-01')]

t.test('a new order comes on top, one of an unloaded page does not appear', async (t) => {
  t.same(ids(mergeOrder(list, order('4', '2026-04-01'), everything)), ['4.1', '3.1', '2.1'])
  t.same(ids(mergeOrder(list, order('1', '2026-01-01'), everything)), ['3.1', '2.1'])
  t.same(ids(mergeOrder([], order('1', '2026-01-01'), everything)), ['1.1'])
})

t.test('a changed order keeps its place, and an older state of it never comes back', async (t) => {
  const changed = mergeOrder(list, order('2', '2026-02-01', 3, 'paid'), everything)
  t.same(ids(changed), ['3.1', '2.3'])
  t.equal(mergeOrder(changed, order('2', '2026-02-01', 2, 'confirmed'), everything), changed)
})

t.test('an order that no longer matches the filter leaves the list', async (t) => {
  const filter = { status: 'pending', search: '' } as const
  t.same(ids(mergeOrder(list, order('2', '2026-02-01', 2, 'confirmed'), filter)), ['3.1'])
  t.same(ids(mergeOrder(list, order('4', '2026-04-01', 1, 'confirmed'), filter)), ['3.1', '2.1'])
  t.same(ids(mergeOrder([], order('4', '2026-04-01'), { status: undefined, search: 'ada@example.com' })), ['4.1'])
  t.same(ids(mergeOrder([], order('4', '2026-04-01'), { status: undefined, search: 'TS-5' })), [])
})
