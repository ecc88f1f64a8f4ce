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

t.test('one can wait until the last place is given back, but not for ever', async (t) => {
  const places = createStreamPlaces(2)
  await places.empty(60_000)
  const [one, other] = [places.take(), places.take()]
  let empty = false
  const waiting = places.empty(60_000).then(() => {
    empty = true
  })
  one()
  await new Promise(setImmediate)
  t.equal(empty, false)
  other()
  await waiting
  places.take()
  await places.empty(1)
  t.equal(places.taken, 1)
})
