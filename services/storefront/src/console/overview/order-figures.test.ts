import t from 'tap'
import { figuresOf } from './order-figures.ts'

const usd = (amount: number) => ({ amount, currency: 'USD' })

t.test('the last day is today, and days without sales add nothing', async (t) => {
  const figures = figuresOf({
    from: '2026-03-01',
    to: '2026-03-03',
    days: [
      { date: '2026-03-01', orders: 2, units: 3, revenue: usd(3000) },
      { date: '2026-03-02', orders: 0, units: 0, revenue: null },
      { date: '2026-03-03', orders: 1, units: 1, revenue: usd(500) },
    ],
    byStatus: { confirmed: 2, cancelled: 1 },
  })
  t.same(figures, {
    ordersToday: 1,
    revenueToday: usd(500),
    ordersInAll: 3,
    revenueInAll: usd(3500),
    waiting: [
      ['confirmed', 2],
      ['paid', 0],
      ['shipped', 0],
    ],
  })
})

t.test('a shop that has sold nothing has no revenue, rather than none in some currency', async (t) => {
  t.match(figuresOf({ from: '', to: '', days: [], byStatus: {} }), { ordersToday: 0, revenueInAll: undefined })
})
