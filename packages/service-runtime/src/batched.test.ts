import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { batched } from './batched.ts'

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
    while (ends.length === 0) await turn()
    ends.shift()?.()
  }
  return { batches, work, endNext }
}

t.test('items that come while work is under way are the next batch, and each has its own result', async (t) => {
  const { batches, work, endNext } = controlled()
  const double = batched(work, { most: 2 })
  const first = double(1)
  await turn()
  await turn()
  const rest = [2, 3, 4].map(double)
  for (let ends = 0; ends < 3; ends += 1) await endNext()
  t.same(await Promise.all([first, ...rest]), [2, 4, 6, 8])
  t.same(batches, [[1], [2, 3], [4]])
})

t.test("one item's fault is not that of the others", async (t) => {
  const { batches, work, endNext } = controlled()
  const double = batched(work, { most: 10 })
  const all = Promise.allSettled([1, 13, 2].map(double))
  for (let ends = 0; ends < 4; ends += 1) await endNext()
  t.match(await all, [{ value: 2 }, { reason: { message: 'unlucky 1' } }, { value: 4 }])
  t.same(batches, [[1, 13, 2], [1], [13], [2]])
  const after = double(5)
  await endNext()
  t.equal(await after, 10)
})

t.test('an error that would meet everybody is told to all, and nobody is tried alone', async (t) => {
  const { batches, work, endNext } = controlled()
  const double = batched(work, { most: 10, isEverybodys: (error) => /unlucky/.test((error as Error).message) })
  const all = Promise.allSettled([1, 13].map(double))
  await endNext()
  t.match(await all, [{ reason: { message: 'unlucky 2' } }, { reason: { message: 'unlucky 2' } }])
  t.same(batches, [[1, 13]])
})

t.test('what takes too long holds back nobody who has come since', async (t) => {
  const { batches, work, endNext } = controlled()
  const double = batched(work, { most: 10, patienceMs: 1 })
  const stuck = double(1)
  while (batches.length < 1) await turn()
  const later = [2, 3].map(double)
  while (batches.length < 2) await turn()
  t.same(batches, [[1], [2, 3]], 'the first is still under way')
  await endNext()
  await endNext()
  t.same(await Promise.all([stuck, ...later]), [2, 4, 6])
})

t.test('work runs in the context of the first item, whoever began the batch', async (t) => {
  const name = new AsyncLocalStorage<string>()
  const seen: unknown[] = []
  const note = batched(
    async (items: readonly number[]) => {
      seen.push(name.getStore())
      await turn()
      return items
    },
    { most: 10 },
  )
  const first = name.run('first', () => note(1))
  while (seen.length === 0) await turn()
  const rest = [name.run('second', () => note(2)), name.run('third', () => note(3))]
  await Promise.all([first, ...rest])
  t.same(seen, ['first', 'second'])
})
