import t from 'tap'
import { createRandom } from '../random.ts'
import { type FaultKind, faultKinds } from './fault.ts'
import { faultPlan, longDeck, shortDeck } from './plan.ts'

const rounds = (seed: number, deck = longDeck, count = 200) => {
  const plan = faultPlan(deck, createRandom(seed, 'faults'))
  return Array.from({ length: count }, () => plan.next().value)
}

t.test('the same seed plans the same faults', async (t) => {
  const [once, again, other] = [42, 42, 43].map((seed) => JSON.stringify(rounds(seed)))
  t.ok(once === again)
  t.ok(once !== other)
})

t.test('no deck leaves a kind out, but the short one what takes long or needs a disk of its own', async (t) => {
  const kinds = (deck: object) => Object.keys(deck).toSorted()
  t.same(kinds(longDeck), [...faultKinds].toSorted())
  const missing: FaultKind[] = ['fill nats disk', 'fill postgres disk', 'postgres outage']
  t.same(kinds(shortDeck), faultKinds.filter((kind) => !missing.includes(kind)).toSorted())
})

t.test('every kind comes as often as the deck says', async (t) => {
  const size = Object.values(shortDeck).reduce((sum, count) => sum + count, 0)
  const planned = rounds(3, shortDeck).flatMap(({ faults }) => faults)
  for (const [kind, count] of Object.entries(shortDeck)) {
    const share = planned.filter((fault) => fault.kind === kind).length / planned.length
    t.ok(Math.abs(share - count / size) < 0.02, kind)
  }
})

t.test('faults of one round strike different things, and several often strike together', async (t) => {
  const planned = rounds(9)
  for (const { faults } of planned) {
    const targets = faults.map(({ target }) => target)
    if (new Set(targets).size < targets.length) t.fail(`twice in ${targets}`)
    const onPostgres = faults.filter(({ kind, target }) => target === 'postgres' || /cut|redeliver/.test(kind))
    if (onPostgres.length > 1) t.fail('one that needs PostgreSQL is among those that take it away')
  }
  t.ok(planned.filter(({ faults }) => faults.length > 1).length > planned.length / 3)
})
