import t from 'tap'
import { figuresOf } from './order-figures.ts'

const sold = (orders: number, amount: string) => ({ orders, units: orders, value: { amount, currency: 'USD' } })
const none = { orders: 0, units: 0, value: null }
const day = (date: string, figures: object = {}) => ({
  date,
  orders: 0,
  units: 0,
  revenue: null,
  placed: none,
  confirmed: none,
  paid: none,
  ...figures,
})

t.test('the last day is today, and days without sales add nothing', async (t) => {
  const today = { placed: sold(3, '900'), confirmed: sold(2, '500'), paid: sold(1, '300') }
  const figures = figuresOf({
    from: '2026-03-01',
    to: '2026-03-03',
    timeZone: 'Europe/Berlin',
    days: [
      day('2026-03-01', { placed: sold(2, '50'), paid: sold(2, '50') }),
      day('2026-03-02'),
      day('2026-03-03', today),
    ],
    byStatus: { confirmed: 2, cancelled: 1 },
  })
  t.same(figures, {
    ...today,
    placedInAll: 5,
    paidInAll: { amount: '350', currency: 'USD' },
    waiting: [
      ['confirmed', 2],
      ['paid', 0],
      ['shipped', 0],
    ],
  })
})

t.test('sums are exact however large', async (t) => {
  const largest = sold(1, '9007199254740991')
  const { paidInAll } = figuresOf({
    from: '',
    to: '',
    timeZone: 'UTC',
    days: [day('a', { paid: largest }), day('b', { paid: largest }), day('c', { paid: sold(1, '1') })],
    byStatus: {},
  })
  t.equal(paidInAll?.amount, '18014398509481983')
})

t.test('a shop that has sold nothing has no revenue, rather than none in some currency', async (t) => {
  t.match(figuresOf({ from: '', to: '', timeZone: 'UTC', days: [], byStatus: {} }), {
    placed: none,
    paidInAll: undefined,
  })
})
