import t from 'tap'
import { measure, perRequest } from './meter.ts'

t.test('the time of each process is shared among the requests, and idle processes are left out', async (t) => {
  const before = { catalog: 100, nats: 50 }
  t.same(perRequest(before, { catalog: 300, nats: 50, orders: 70 }, 100), { catalog: 2 })
})

t.test('nothing was spent on no requests', async (t) => {
  t.same(perRequest({ catalog: 1 }, { catalog: 2 }, 0), {})
})

t.test('a load that answered too little is put on again for longer', async (t) => {
  const lengthsMs: number[] = []
  const subject = {
    id: 'id',
    name: 'name',
    place: 'limit',
    workers: [],
    load: async (ms: number) => {
      lengthsMs.push(ms)
      return { requests: ms / 10, seconds: ms / 1000, errors: 0 }
    },
  } as const
  const { requests, perSecond } = await measure(subject, () => ({}), { warmMs: 50, measuredMs: 300 })
  t.same(lengthsMs, [50, 300, 600, 1200], 'after the warm-up')
  t.equal(requests, 120)
  t.equal(perSecond, 100)
})
