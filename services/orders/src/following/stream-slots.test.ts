import t from 'tap'
import { createStreamSlots } from './stream-slots.ts'

t.test('there are so many slots and no more; one that is given back can be taken again', async (t) => {
  const slots = createStreamSlots(2)
  const giveBack = slots.take()
  slots.take()
  t.throws(() => slots.take(), { status: 503, headers: { 'retry-after': '5' } } as unknown as Error)
  giveBack()
  giveBack()
  t.equal(slots.taken, 1)
  slots.take()
  t.throws(() => slots.take(), 'giving back twice frees one slot')
})
