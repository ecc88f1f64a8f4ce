import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { keepLooking } from './keep-looking.ts'

const never = new AbortController().signal

t.test('looks again until the time is over', async (t) => {
  let looks = 0
  const look = async () => {
    looks += 1
  }
  await keepLooking(look, 1500, never)
  t.ok(looks >= 2, `${looks} looks`)
})

t.test('ends with what a look finds', async (t) => {
  await t.rejects(
    keepLooking(async () => Promise.reject(new Error('not ready')), 10_000, never),
    { message: 'not ready' },
  )
})

t.test('is ended by the signal, also during a look that takes longer than the whole time', async (t) => {
  for (const forMs of [10_000, 20]) {
    const ending = new AbortController()
    const looking = keepLooking(() => delay(60), forMs, ending.signal)
    ending.abort(new Error('ended'))
    await t.rejects(looking, { message: 'ended' }, `${forMs} ms`)
  }
})
