import t from 'tap'
import { createOrderChanges } from './order-changes.ts'

const never = new AbortController().signal
const LONG_MS = 60_000

t.test('a wait ends with the hint that the order is newer, and with no other', async (t) => {
  const changes = createOrderChanges()
  const follower = changes.follow('a')
  const wait = follower.newerThan(2, LONG_MS, never)
  changes.tell({ id: 'b', version: 9 })
  changes.tell({ id: 'a', version: 2 })
  let ended = false
  wait.then(() => (ended = true))
  await new Promise(setImmediate)
  t.equal(ended, false)
  changes.tell({ id: 'a', version: 3 })
  t.equal(await wait, 'changed')
})

t.test('a hint that comes between two waits is not lost', async (t) => {
  const changes = createOrderChanges()
  const follower = changes.follow('a')
  changes.tell({ id: 'a', version: 2 })
  t.equal(await follower.newerThan(1, LONG_MS, never), 'changed')
})

t.test('a hint counts once, so that a wrong one can not keep a follower busy', async (t) => {
  const changes = createOrderChanges()
  const follower = changes.follow('a')
  changes.tell({ id: 'a', version: 99 })
  t.equal(await follower.newerThan(1, LONG_MS, never), 'changed')
  t.equal(await follower.newerThan(1, 1, never), 'time-out')
})

t.test('a wait ends when its caller goes, when its time is over, and when the process ends', async (t) => {
  const changes = createOrderChanges()
  const follower = changes.follow('a')
  const caller = new AbortController()
  const left = follower.newerThan(0, LONG_MS, caller.signal)
  caller.abort()
  t.equal(await left, 'stopped')
  t.equal(await follower.newerThan(0, 1, never), 'time-out')
  const last = follower.newerThan(0, LONG_MS, never)
  changes.stop()
  t.equal(await last, 'stopped')
  t.equal(await follower.newerThan(0, LONG_MS, never), 'stopped', 'nor does a new one begin')
})

t.test('all who follow an order are told; who closed is forgotten', async (t) => {
  const changes = createOrderChanges()
  const [one, other] = [changes.follow('a'), changes.follow('a')]
  changes.follow('b')
  t.same(changes.followed().sort(), ['a', 'b'])
  const waits = [one.newerThan(0, LONG_MS, never), other.newerThan(0, LONG_MS, never)]
  changes.tell({ id: 'a', version: 1 })
  t.same(await Promise.all(waits), ['changed', 'changed'])
  one.close()
  t.same(changes.followed().sort(), ['a', 'b'])
  other.close()
  t.same(changes.followed(), ['b'])
})

t.test('a listener to all hears of every order until it stops', async (t) => {
  const changes = createOrderChanges()
  const heard: string[] = []
  const stop = changes.followAll(({ id }) => heard.push(id))
  changes.tell({ id: 'a', version: 1 })
  changes.tell({ id: 'b', version: 1 })
  stop()
  changes.tell({ id: 'c', version: 1 })
  t.same(heard, ['a', 'b'])
})
