import t from 'tap'
import { pacedLoad, percentile } from './paced.ts'

t.test('a percentile is a value that occurred', async (t) => {
  const values = Array.from({ length: 200 }, (_, index) => index + 1)
  t.equal(percentile(values, 50), 100)
  t.equal(percentile(values, 99), 198)
  t.equal(percentile([7], 99), 7)
  t.equal(percentile([], 50), undefined)
})

t.test('what is slow does not keep the next from being sent, and failures are counted by what they say', async (t) => {
  const waiting: (() => void)[] = []
  let sent = 0
  const { errors, latenciesMs } = await pacedLoad({
    perSecond: 1000,
    ms: 5,
    send: () =>
      new Promise((resolve, reject) => {
        sent += 1
        waiting.push(sent === 3 ? () => reject(new Error('refused')) : resolve)
        // All of them are let go only when the last one was sent.
        if (sent === 5) for (const answer of waiting) answer()
      }),
  })
  t.same([...errors], [['refused', 1]])
  t.equal(latenciesMs.length, 4)
})
