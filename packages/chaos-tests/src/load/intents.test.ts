import t from 'tap'
import { createRandom } from '../random.ts'
import { type Intent, shopperSteps, staffSteps } from './intents.ts'

const steps = (of: typeof shopperSteps, seed: number) => {
  const generator = of(createRandom(seed, 'user'), `${seed}-user`)
  return Array.from({ length: 500 }, () => generator.next().value)
}

t.test('the same seed wants the same', async (t) => {
  for (const stepsOf of [shopperSteps, staffSteps]) {
    const [once, again, other] = [42, 42, 43].map((seed) => JSON.stringify(steps(stepsOf, seed)))
    t.ok(once === again)
    t.ok(once !== other)
  }
})

t.test('everything that a shop is for is wanted, and orders with the same key more than once', async (t) => {
  const intents: Intent[] = [...steps(shopperSteps, 1), ...steps(staffSteps, 1)].map(({ intent }) => intent)
  const kinds = new Set(intents.map(({ kind }) => kind))
  t.same([...kinds].toSorted(), ['adjust', 'cancel', 'change', 'list', 'order', 'page', 'product', 'read', 'ship'])
  const orders = intents.filter((intent) => intent.kind === 'order')
  t.ok(orders.some(({ copies, together }) => copies > 1 && together))
  t.ok(orders.some(({ copies, together }) => copies > 1 && !together))
  t.equal(new Set(orders.map(({ key }) => key)).size, orders.length)
})
