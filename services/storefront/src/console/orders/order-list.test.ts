import type { Order } from '@techshop/client/types'
import t from 'tap'
import { filterOf, listQueryOf, mergeOrder, queryOfFilter } from './order-list.ts'

const order = (id: string, createdAt: string, version = 1, status: Order['status'] = 'pending') =>
  ({ id, createdAt, version, status, number: `TS-${id}`, customer: { email: 'Ada@example.com' } }) as Order
const everything = filterOf(new URLSearchParams())
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
  const filter = filterOf(new URLSearchParams('status=pending'))
  t.same(ids(mergeOrder(list, order('2', '2026-02-01', 2, 'confirmed'), filter)), ['3.1'])
  t.same(ids(mergeOrder(list, order('4', '2026-04-01', 1, 'confirmed'), filter)), ['3.1', '2.1'])
  t.same(ids(mergeOrder([], order('4', '2026-04-01'), { ...everything, search: 'ada@example.com' })), ['4.1'])
  t.same(ids(mergeOrder([], order('4', '2026-04-01'), { ...everything, search: 'TS-5' })), [])
})

t.test('an order of another day does not appear in the list of a day', async (t) => {
  const day = { ...everything, from: '2026-03-01', to: '2026-03-01' }
  const at = (hour: string) => new Date(`2026-03-01T${hour}`).toISOString()
  t.same(ids(mergeOrder([], order('a', at('00:00:00')), day)), ['a.1'])
  t.same(ids(mergeOrder([], order('b', at('23:59:59')), day)), ['b.1'])
  t.same(ids(mergeOrder([], order('c', '2026-03-03T12:00:00Z'), day)), [])
  t.same(ids(mergeOrder([], order('d', '2026-02-27T12:00:00Z'), day)), [])
})

t.test('a filter survives the address, and what an address makes up is ignored', async (t) => {
  const filter = { status: ['confirmed', 'paid'], search: 'TS-1', from: '2026-03-01', to: '' } as const
  t.same(filterOf(queryOfFilter(filter)), filter)
  t.same(filterOf(new URLSearchParams('status=sold&from=yesterday&to=2026-99-99')), everything)
  t.same(listQueryOf(everything), {})
  t.match(listQueryOf({ ...everything, to: '2026-03-01' }), { to: new Date('2026-03-02T00:00').toISOString() })
})
