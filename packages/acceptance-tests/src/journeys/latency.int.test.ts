import t from 'tap'
import { orderFor, placeOrder, sendOrder } from '../buyers.ts'
import { createProduct, skuOf } from '../goods.ts'

const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

t.test('`Prefer: wait` answers with the outcome', async (t) => {
  const product = await createProduct([{ stock: 1000 }])
  const order = orderFor({ sku: skuOf(product), quantity: 1 })
  await placeOrder(order, { waitSeconds: 10 })
  const times: number[] = []
  for (let index = 0; index < 100; index++) {
    const start = performance.now()
    const answer = await sendOrder(order, { waitSeconds: 10 })
    times.push(performance.now() - start)
    t.equal(answer.status, 201)
    t.equal(answer.body.status, 'confirmed')
  }
  times.sort((a, b) => a - b)
  const ms = (share: number) => percentile(times, share).toFixed(1)
  t.comment(`placing to confirmed at the API, one buyer at a time: p50 ${ms(0.5)} ms, p99 ${ms(0.99)} ms`)
})
