import t from 'tap'
import { InfrastructurePause } from './infrastructure-pause.ts'

t.test('grows with every failed try, up to a limit', async (t) => {
  const pause = new InfrastructurePause()
  let now = 1_000_000
  const lengths = []
  for (let n = 0; n < 12; n += 1) {
    const lengthMs = pause.failed(now)
    lengths.push(lengthMs)
    now += lengthMs
  }
  t.ok(lengths.every((length) => length > 0 && length <= 3000))
  t.ok((lengths[0] ?? 0) <= 200)
  t.ok((lengths.at(-1) ?? 0) >= 2250)
})

t.test('messages that fail together count as one try', async (t) => {
  const pause = new InfrastructurePause()
  const first = pause.failed(1000)
  for (let n = 0; n < 50; n += 1) pause.failed(1000)
  t.equal(pause.remainingMs(1000), first)
})

t.test('ends with the first success after it, not with one from before', async (t) => {
  const pause = new InfrastructurePause()
  t.equal(pause.doubtful, false)
  const lengthMs = pause.failed(1000)
  pause.succeeded(1001)
  t.equal(pause.doubtful, true)
  t.ok(pause.remainingMs(1001) > 0)
  pause.succeeded(1000 + lengthMs + 1)
  t.equal(pause.doubtful, false)
  t.equal(pause.remainingMs(1000 + lengthMs + 1), 0)
})
