import t from 'tap'
import { BACKGROUND, currentBulkhead, inBulkhead, PROBE } from './bulkhead.ts'
import { ConnectionPlaces, DatabaseBusyError } from './connection-places.ts'
import { isInfrastructureError } from './errors.ts'

const placesOf = (options: Partial<ConstructorParameters<typeof ConnectionPlaces>[0]> = {}) =>
  new ConnectionPlaces({ poolSize: 10, waitMs: 20, backgroundWaitMs: 20, maxWaiting: 2, ...options })

const takeMany = async (places: ConnectionPlaces, bulkhead: string, most = 20) => {
  const taken: (() => void)[] = []
  while (taken.length < most) {
    const give = await places.take(bulkhead).catch(() => undefined)
    if (!give) break
    taken.push(give)
  }
  return taken
}

t.test('one kind of work holds half of the connections at most, the background all but a quarter', async (t) => {
  t.equal((await takeMany(placesOf(), 'listOrders')).length, 5)
  t.equal((await takeMany(placesOf(), BACKGROUND)).length, 8)
})

t.test('the last connection is kept for probes', async (t) => {
  const places = placesOf()
  t.equal((await takeMany(places, 'a')).length, 5)
  t.equal((await takeMany(places, 'b')).length, 4)
  t.equal((await takeMany(places, 'c')).length, 0)
  t.equal((await takeMany(places, PROBE)).length, 1)
})

t.test('a pool too small to be divided is not', async (t) => {
  t.equal((await takeMany(placesOf({ poolSize: 2 }), 'a')).length, 2)
  t.equal((await takeMany(placesOf({ poolSize: 1 }), PROBE)).length, 1)
})

t.test('who waits is admitted in order, but nobody waits behind a bulkhead that is full', async (t) => {
  const places = placesOf({ waitMs: 60_000 })
  const [first] = await takeMany(places, 'a', 5)
  const others = await takeMany(places, 'b', 4)
  const admitted: string[] = []
  const waiting = ['a', 'c', 'c'].map(async (bulkhead) => {
    await places.take(bulkhead)
    admitted.push(bulkhead)
  })
  others[0]?.()
  await new Promise(setImmediate)
  t.strictSame(admitted, ['c'])
  first?.()
  first?.()
  await new Promise(setImmediate)
  t.strictSame(admitted, ['c', 'a'], 'giving back twice frees one place')
  t.equal(places.waiting, 1)
  others[1]?.()
  await Promise.all(waiting)
})

t.test('the wait is bounded in time and in number', async (t) => {
  const places = placesOf()
  const refusals: string[] = []
  places.onRefused = (bulkhead, refusal) => refusals.push(`${bulkhead} ${refusal}`)
  await takeMany(places, 'a', 5)
  const waiting = [places.take('a'), places.take('a')]
  const refused = await places.take('a').catch((error: unknown) => error)
  t.type(refused, DatabaseBusyError)
  t.ok(isInfrastructureError(refused), 'the same work may succeed later')
  t.strictSame(refusals, ['a queue-full'])
  for (const wait of waiting) await t.rejects(wait, { name: 'DatabaseBusyError' })
  t.strictSame(refusals, ['a queue-full', 'a timeout', 'a timeout'])
  t.equal(places.waiting, 0)
})

t.test('work that a bulkhead begins stays in it', async (t) => {
  t.equal(currentBulkhead(), BACKGROUND)
  await inBulkhead('listOrders', async () => {
    await new Promise(setImmediate)
    t.equal(currentBulkhead(), 'listOrders')
  })
})
