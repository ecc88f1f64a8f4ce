import t from 'tap'
import { nextOption } from './next-option.ts'

t.test('the arrow keys go round through all options and the field', async (t) => {
  const walk = (key: string) => {
    const seen = [-1]
    for (let step = 0; step < 4; step++) seen.push(nextOption(seen.at(-1) ?? -1, 3, key) ?? Number.NaN)
    return seen
  }
  t.same(walk('ArrowDown'), [-1, 0, 1, 2, -1])
  t.same(walk('ArrowUp'), [-1, 2, 1, 0, -1])
})

t.test('other keys stay with the field', async (t) => {
  for (const key of ['Home', 'End', 'a', 'Tab']) t.equal(nextOption(0, 3, key), undefined, key)
})
