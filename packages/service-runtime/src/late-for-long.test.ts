import t from 'tap'
import { lateForLong } from './late-for-long.ts'

const judged = (...samples: number[]): boolean[] => samples.map(lateForLong(2000))

t.test('one stall, however long, is over when it is seen', async (t) => {
  t.same(judged(1, 9000, 1, 9000, 1), [false, false, false, false, false])
})

t.test('a loop that stays late is overloaded until the first sample in time', async (t) => {
  t.same(judged(2500, 2500, 2500, 1), [false, true, true, false])
})

t.test('what is allowed is not late, a sample in which the loop never ran is', async (t) => {
  t.same(judged(2000, 2000, Number.NaN, Number.NaN), [false, false, false, true])
})
