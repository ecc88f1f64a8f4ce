import t from 'tap'
import { perRequest } from './meter.ts'

t.test('the time of each process is shared among the requests, and idle processes are left out', async (t) => {
  const before = { catalog: 100, nats: 50 }
  t.same(perRequest(before, { catalog: 300, nats: 50, orders: 70 }, 100), { catalog: 2 })
})

t.test('nothing was spent on no requests', async (t) => {
  t.same(perRequest({ catalog: 1 }, { catalog: 2 }, 0), {})
})
