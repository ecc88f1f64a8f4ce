import t from 'tap'
import { isLeftover, timeStamp } from './sweep.ts'

const HOUR_MS = 3_600_000

t.test('a database of this package is a leftover after an hour', async (t) => {
  const made = Date.UTC(2026, 0, 1)
  const name = `techshop_test_${timeStamp(made)}_0a1b2c`
  t.equal(isLeftover(name, made + HOUR_MS - 1), false)
  t.equal(isLeftover(name, made + HOUR_MS + 1), true)
})

t.test('no other database is ever a leftover', async (t) => {
  for (const name of ['postgres', 'catalog', 'techshop_test', 'techshop_template_catalog_1', 'my_techshop_test_1_a'])
    t.equal(isLeftover(name, Number.MAX_SAFE_INTEGER), false, name)
})
