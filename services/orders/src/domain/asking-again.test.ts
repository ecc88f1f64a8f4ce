import t from 'tap'
import { askDelayMs, firstAskDelayMs } from './asking-again.ts'

t.test('catalog is asked again after 10 s, then ever less often, at last every 10 min', async (t) => {
  t.equal(firstAskDelayMs, 10_000)
  t.same(
    [1, 2, 3, 4, 5, 6, 7, 1_000_000].map((times) => askDelayMs(times) / 1000),
    [20, 40, 80, 160, 320, 600, 600, 600],
  )
})
