import t from 'tap'
import { gathered } from './gathered.ts'

/** Work that ends when it is told to, and remembers what it was given. */
const controlled = () => {
  const batches: number[][] = []
  const ends: (() => void)[] = []
  const work = async (items: readonly number[]) => {
    batches.push([...items])
    await new Promise<void>((resolve) => ends.push(resolve))
    if (items.includes(13)) throw new Error(`unlucky ${items.length}`)
    return items.map((item) => item * 2)
  }
  const endNext = async () => {
    while (ends.length === 0) await null
    ends.shift()?.()
  }
  return { batches, work, endNext }
}

t.test('what comes while work is under way is done together afterwards, and each has its own result', async (t) => {
  const { batches, work, endNext } = controlled()
  const double = gathered(work, 2)
  const first = double(1)
  await null
  await null
  const rest = [2, 3, 4].map(double)
  for (let ends = 0; ends < 3; ends += 1) await endNext()
  t.same(await Promise.all([first, ...rest]), [2, 4, 6, 8])
  t.same(batches, [[1], [2, 3], [4]])
})

t.test("one item's fault is not that of the others", async (t) => {
  const { batches, work, endNext } = controlled()
  const double = gathered(work, 10)
  const all = Promise.allSettled([1, 13, 2].map(double))
  for (let ends = 0; ends < 4; ends += 1) await endNext()
  t.match(await all, [{ value: 2 }, { reason: { message: 'unlucky 1' } }, { value: 4 }])
  t.same(batches, [[1, 13, 2], [1], [13], [2]])
  const after = double(5)
  await endNext()
  t.equal(await after, 10)
})
