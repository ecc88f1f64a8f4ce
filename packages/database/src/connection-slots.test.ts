import t from 'tap'
import { BACKGROUND, currentBulkhead, inBulkhead, PROBE } from './bulkhead.ts'
import { ConnectionSlots, DatabaseBusyError } from './connection-slots.ts'
import { isInfrastructureError } from './errors.ts'

const slotsOf = (options: Partial<ConstructorParameters<typeof ConnectionSlots>[0]> = {}) =>
  new ConnectionSlots({ poolSize: 10, waitMs: 20, backgroundWaitMs: 20, maxWaiting: 2, ...options })

const takeMany = async (slots: ConnectionSlots, bulkhead: string, most = 20) => {
  const taken: (() => void)[] = []
  while (taken.length < most) {
    const give = await slots.take(bulkhead).catch(() => undefined)
    if (!give) break
    taken.push(give)
  }
  return taken
}

t.test('one kind of work holds half of the connections at most, the background all but a quarter', async (t) => {
  t.equal((await takeMany(slotsOf(), 'listOrders')).length, 5)
  t.equal((await takeMany(slotsOf(), BACKGROUND)).length, 8)
})

t.test('the last connection is kept for probes', async (t) => {
  const slots = slotsOf()
  t.equal((await takeMany(slots, 'a')).length, 5)
  t.equal((await takeMany(slots, 'b')).length, 4)
  t.equal((await takeMany(slots, 'c')).length, 0)
  t.equal((await takeMany(slots, PROBE)).length, 1)
})

t.test('a pool too small to be divided is not', async (t) => {
  t.equal((await takeMany(slotsOf({ poolSize: 2 }), 'a')).length, 2)
  t.equal((await takeMany(slotsOf({ poolSize: 1 }), PROBE)).length, 1)
})

t.test('who waits is admitted in order, but nobody waits behind a bulkhead that is full', async (t) => {
  const slots = slotsOf({ waitMs: 60_000 })
  const [first] = await takeMany(slots, 'a', 5)
  const others = await takeMany(slots, 'b', 4)
  const admitted: string[] = []
  const waiting = ['a', 'c', 'c'].map(async (bulkhead) => {
    await slots.take(bulkhead)
    admitted.push(bulkhead)
  })
  others[0]?.()
  await new Promise(setImmediate)
  t.strictSame(admitted, ['c'])
  first?.()
  first?.()
  await new Promise(setImmediate)
  t.strictSame(admitted, ['c', 'a'], 'giving back twice frees one slot')
  t.equal(slots.waiting, 1)
  others[1]?.()
  await Promise.all(waiting)
})

t.test('the wait is bounded in time and in number', async (t) => {
  const slots = slotsOf()
  const refusals: string[] = []
  slots.onRefused = (bulkhead, refusal) => refusals.push(`${bulkhead} ${refusal}`)
  await takeMany(slots, 'a', 5)
  const waiting = [slots.take('a'), slots.take('a')]
  const refused = await slots.take('a').catch((error: unknown) => error)
  t.type(refused, DatabaseBusyError)
  t.ok(isInfrastructureError(refused), 'the same work may succeed later')
  t.strictSame(refusals, ['a queue-full'])
  for (const wait of waiting) await t.rejects(wait, { name: 'DatabaseBusyError' })
  t.strictSame(refusals, ['a queue-full', 'a timeout', 'a timeout'])
  t.equal(slots.waiting, 0)
})

t.test('work that a bulkhead begins stays in it', async (t) => {
  t.equal(currentBulkhead(), BACKGROUND)
  await inBulkhead('listOrders', async () => {
    await new Promise(setImmediate)
    t.equal(currentBulkhead(), 'listOrders')
  })
})
