import t from 'tap'
import { boundedMoney, figuresByDay, type OrderFigures, ordersByStatus } from './figures.ts'

const row = (
  day: number,
  status: OrderFigures['status'],
  total: number | bigint,
  more: Partial<OrderFigures> = {},
) => ({
  day,
  status,
  currency: 'USD',
  orders: 1,
  units: 2,
  total: BigInt(total),
  ...more,
})
const usd = (amount: bigint) => ({ amount, currency: 'USD' })
const none = { orders: 0, units: 0, value: null }

t.test('each day says what was placed, confirmed and paid, also the day on which nothing was', async (t) => {
  const placed = [
    row(0, 'pending', 1),
    row(0, 'confirmed', 10),
    row(0, 'paid', 100),
    row(0, 'cancelled', 1_000),
    row(0, 'rejected', 10_000),
    row(0, 'shipped', 100_000),
    row(0, 'delivered', 1_000_000),
  ]
  const paid = [row(0, 'shipped', 7), row(0, 'cancelled', 70)]
  t.same(figuresByDay(placed, paid, '2026-02-28', '2026-03-01'), [
    {
      date: '2026-02-28',
      placed: { orders: 7, units: 14, value: usd(1_111_111n) },
      confirmed: { orders: 4, units: 8, value: usd(1_100_110n) },
      paid: { orders: 1, units: 2, value: usd(7n) },
      standing: { orders: 5, units: 10, value: usd(1_100_111n) },
    },
    { date: '2026-03-01', placed: none, confirmed: none, paid: none, standing: none },
  ])
})

t.test('sums are exact however large', async (t) => {
  const largest = BigInt(Number.MAX_SAFE_INTEGER)
  const [day] = figuresByDay([row(0, 'confirmed', largest), row(0, 'pending', largest)], [], '2026-03-01', '2026-03-01')
  t.equal(day?.placed.value?.amount, 18_014_398_509_481_982n)
  t.same(boundedMoney(day?.placed.value ?? null), { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' })
  t.same(boundedMoney(usd(12n)), { amount: 12, currency: 'USD' })
})

t.test('a day with orders in two currencies is worth what those in the more frequent one are', async (t) => {
  const [day] = figuresByDay(
    [row(0, 'paid', 5, { currency: 'EUR' }), row(0, 'paid', 9, { orders: 3 })],
    [],
    '2026-03-01',
    '2026-03-01',
  )
  t.same(day?.placed, { orders: 4, units: 4, value: usd(9n) })
})

t.test('orders are counted by status over all days', async (t) => {
  t.same(ordersByStatus([row(0, 'paid', 1), row(3, 'paid', 1, { orders: 4 }), row(3, 'rejected', 1)]), {
    paid: 5,
    rejected: 1,
  })
})
