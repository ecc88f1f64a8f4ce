import t from 'tap'
import { createRandom } from './random.ts'

const drawn = (seed: number, label: string) => {
  const random = createRandom(seed, label)
  return Array.from({ length: 1000 }, () => random.integer(1, 6))
}

t.test('the same seed and label give the same numbers, and others give others', async (t) => {
  t.same(drawn(42, 'faults'), drawn(42, 'faults'))
  t.notSame(drawn(42, 'faults'), drawn(43, 'faults'))
  t.notSame(drawn(42, 'faults'), drawn(42, 'shopper-1'))
})

t.test('numbers are spread over their whole range', async (t) => {
  const numbers = drawn(1, 'dice')
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const count = numbers.filter((number) => number === face).length
    t.ok(count > 100 && count < 240, `${face} came ${count} times`)
  }
})

t.test('a name comes as often as its weight says, one without weight never', async (t) => {
  const random = createRandom(7, 'weights')
  const names = Array.from({ length: 1000 }, () => random.weighted({ often: 9, seldom: 1, never: 0 }))
  const seldom = names.filter((name) => name === 'seldom').length
  t.ok(seldom > 50 && seldom < 160)
  t.notOk(names.includes('never'))
})

t.test('shuffling keeps everything', async (t) => {
  const random = createRandom(7, 'deck')
  const cards = Array.from({ length: 52 }, (_, card) => card)
  const shuffled = random.shuffled(cards)
  t.notSame(shuffled, cards)
  t.same(
    shuffled.toSorted((a, b) => a - b),
    cards,
  )
})
