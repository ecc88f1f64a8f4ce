import t from 'tap'
import { createStreamPlaces } from './stream-places.ts'

t.test('there are so many places and no more; one that is given back can be taken again', async (t) => {
  const places = createStreamPlaces(2)
  const giveBack = places.take()
  places.take()
  t.throws(() => places.take(), { status: 503, headers: { 'retry-after': '5' } } as unknown as Error)
  giveBack()
  giveBack()
  t.equal(places.taken, 1)
  places.take()
  t.throws(() => places.take(), 'giving back twice frees one place')
})
