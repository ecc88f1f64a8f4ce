import t from 'tap'
import { type Instance, observed, serving } from './instances.ts'

const instance = (address: string, rest: Partial<Instance> = {}): Instance => ({
  address,
  chosen: true,
  ready: true,
  silences: 0,
  ...rest,
})

t.test('a new instance gets no request before it says that it is ready', async (t) => {
  const starting = observed(undefined, { address: 'new', chosen: true, sight: 'silent' })
  t.strictSame(serving([instance('old'), starting]), ['old'])
  const started = observed(starting, { address: 'new', chosen: true, sight: 'ready' })
  t.strictSame(serving([instance('old'), started]), ['new', 'old'])
})

t.test('an instance that says it is stopping gets no more requests at once', async (t) => {
  const stopping = observed(instance('b'), { address: 'b', chosen: true, sight: 'refuses' })
  t.strictSame(serving([instance('a'), stopping]), ['a'])
})

t.test('an instance that is silent is given up at the third look', async (t) => {
  let seen: Instance | undefined = instance('b')
  for (const expected of [true, true, false]) {
    seen = observed(seen, { address: 'b', chosen: true, sight: 'silent' })
    t.equal(seen.ready, expected)
  }
  t.equal(observed(seen, { address: 'b', chosen: true, sight: 'ready' }).silences, 0)
})

t.test('the chosen colour alone serves while any of it is ready', async (t) => {
  const green = instance('green', { chosen: false })
  t.strictSame(serving([instance('blue'), green]), ['blue'])
  t.strictSame(serving([instance('blue', { ready: false }), green]), ['green'], 'the other one helps out')
})

t.test('when none is ready all of the chosen colour answer for themselves', async (t) => {
  const green = instance('green', { chosen: false, ready: false })
  t.strictSame(serving([instance('blue', { ready: false }), green]), ['blue'])
  t.strictSame(serving([green]), ['green'])
  t.strictSame(serving([]), [])
})
