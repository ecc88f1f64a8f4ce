import t from 'tap'
import { boundWaits } from './bounded-waits.ts'

t.test('so many wait and no more; an end of a wait, a failed one too, makes room', async (t) => {
  const bounded = boundWaits(2)
  const first = Promise.withResolvers<string>()
  const second = Promise.withResolvers<string>()
  const waits = [bounded(() => first.promise), bounded(() => second.promise)]
  t.equal(await bounded(async () => 'third'), undefined)
  first.resolve('first')
  t.equal(await waits[0], 'first')
  t.equal(await bounded(async () => 'fourth'), 'fourth')
  second.reject(new Error('gone'))
  await t.rejects(waits[1] as Promise<unknown>, { message: 'gone' })
  t.strictSame(await Promise.all([bounded(async () => 5), bounded(async () => 6)]), [5, 6])
})
