import t from 'tap'
import { minorUnits } from './minor-units.ts'

t.test('decimals become minor units exactly, whatever a double would make of them', async (t) => {
  for (const [decimal, amount] of [
    ['0', 0],
    ['-0.00', 0],
    ['19.99', 1999],
    ['1.1', 110],
    ['5.000', 500],
    ['4.35', 435],
    ['900000000.00', 90_000_000_000],
  ] as const) {
    t.same(minorUnits(decimal, 'USD'), { amount }, decimal)
  }
  t.same(minorUnits('1500', 'JPY'), { amount: 1500 })
})

t.test('what would have to be rounded, or is no price, is refused with the reason', async (t) => {
  for (const [decimal, fault] of [
    [null, /missing/],
    ['NaN', /not a number/],
    ['1e3', /not a number/],
    ['1.005', /more than 2 decimals/],
    ['-0.01', /negative/],
    ['900000000.01', /too large/],
  ] as const) {
    t.match(minorUnits(decimal, 'USD'), { fault }, String(decimal))
  }
})
