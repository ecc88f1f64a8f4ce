import t from 'tap'
import { addDays, dayOf, daysBetween, figuresByDay, type OrderFigures, ordersByStatus } from './figures.ts'

const row = (date: string, status: OrderFigures['status'], orders: number, units: number, total: number) => ({
  date,
  status,
  currency: 'USD',
  orders,
  units,
  total,
})
const figures = [
  row('2026-03-01', 'paid', 2, 5, 1000),
  row('2026-03-01', 'pending', 1, 1, 300),
  row('2026-03-01', 'cancelled', 4, 9, 9999),
  row('2026-03-03', 'rejected', 1, 3, 500),
]

t.test('every day of the span is listed; orders that do not stand count as orders alone', async (t) => {
  t.same(figuresByDay(figures, '2026-02-28', '2026-03-03'), [
    { date: '2026-02-28', orders: 0, units: 0, revenue: null },
    { date: '2026-03-01', orders: 7, units: 6, revenue: { amount: 1300, currency: 'USD' } },
    { date: '2026-03-02', orders: 0, units: 0, revenue: null },
    { date: '2026-03-03', orders: 1, units: 0, revenue: null },
  ])
})

t.test('amounts of two currencies are never added', async (t) => {
  const mixed = [row('2026-03-01', 'paid', 2, 5, 1000), { ...row('2026-03-01', 'paid', 1, 1, 7), currency: 'EUR' }]
  t.same(figuresByDay(mixed, '2026-03-01', '2026-03-01')[0]?.revenue, { amount: 1000, currency: 'USD' })
})

t.test('orders are counted by status over the whole span', async (t) => {
  t.same(ordersByStatus([...figures, row('2026-03-02', 'paid', 3, 3, 3)]), {
    paid: 5,
    pending: 1,
    cancelled: 4,
    rejected: 1,
  })
})

t.test('days are calendar days in UTC', async (t) => {
  t.equal(dayOf(new Date('2026-03-01T23:59:59.999Z')), '2026-03-01')
  t.equal(addDays('2026-03-01', -1), '2026-02-28')
  t.equal(daysBetween('2026-03-01', '2026-03-01'), 1)
  t.equal(daysBetween('2026-03-02', '2026-03-01'), 0)
})
