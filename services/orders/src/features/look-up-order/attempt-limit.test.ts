import t from 'tap'
import { createAttemptLimit } from './attempt-limit.ts'

t.test('more attempts than allowed have to wait until the window is over', async (t) => {
  const limit = createAttemptLimit(2, 60_000)
  t.equal(limit.count('a', 0), undefined)
  t.equal(limit.count('a', 1_000), undefined)
  t.equal(limit.count('a', 2_000), 58)
  t.equal(limit.count('a', 59_999), 1)
  t.equal(limit.count('a', 60_000), undefined)
})

t.test('each key is counted by itself', async (t) => {
  const limit = createAttemptLimit(1, 60_000)
  t.equal(limit.count('a', 0), undefined)
  t.equal(limit.count('b', 0), undefined)
  t.equal(limit.count('a', 0), 60)
})

t.test('however many keys come, no more than so many are remembered', async (t) => {
  const limit = createAttemptLimit(1, 60_000, 2)
  for (const key of ['a', 'b', 'c']) t.equal(limit.count(key, 0), undefined)
  t.equal(limit.count('c', 0), 60, 'the newest is')
  t.equal(limit.count('a', 0), undefined, 'the oldest is forgotten')
})
