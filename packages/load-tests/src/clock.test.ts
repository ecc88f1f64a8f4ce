import t from 'tap'
import { createClock } from './clock.ts'

t.test('parts add up in the order in which they began, those that failed too', async (t) => {
  let nowMs = 0
  const clock = createClock(() => nowMs)
  const taking = (ms: number) => async () => {
    nowMs += ms
    return ms
  }
  t.equal(await clock.during('start', taking(1500)), 1500)
  await clock.during('import', taking(500))
  await clock.during('start', taking(1000))
  await t.rejects(clock.during('import', () => taking(250)().then(() => Promise.reject(new Error('no')))))
  t.same(Object.entries(clock.seconds), [
    ['start', 2.5],
    ['import', 0.75],
  ])
})
