import t from 'tap'
import { type Measurement, ratioTo, serverCpuMs } from './measurement.ts'

const measured = (values: Partial<Measurement>): Measurement => ({
  id: 'id',
  name: 'list',
  place: 'gateway',
  requests: 100,
  seconds: 1,
  perSecond: 100,
  errors: 0,
  cpuMsPerRequest: {},
  workers: ['nginx', 'catalog'],
  ...values,
})

t.test('what the load generator and idle processes cost is no cost of the answer', async (t) => {
  t.equal(serverCpuMs(measured({ cpuMsPerRequest: { nginx: 0.25, catalog: 0.5, orders: 3, generator: 7 } })), 0.75)
})

t.test(
  'a measurement is a share of its limit, in throughput, in processor time and in its slowest answers',
  async (t) => {
    const limit = measured({ perSecond: 400, p99Ms: 2, cpuMsPerRequest: { nginx: 0.1 } })
    const gateway = measured({ perSecond: 100, p99Ms: 5, cpuMsPerRequest: { nginx: 0.2 } })
    t.same(ratioTo(limit, gateway), { throughput: 0.25, cpu: 0.5, p99: 2.5 })
  },
)

t.test('without a limit, or with one that answered nothing, there is no ratio', async (t) => {
  t.equal(ratioTo(undefined, measured({})), undefined)
  t.equal(ratioTo(measured({ perSecond: 0 }), measured({})), undefined)
  t.equal(ratioTo(measured({}), measured({}))?.p99, undefined, 'of p99 where a tool does not tell it')
})
