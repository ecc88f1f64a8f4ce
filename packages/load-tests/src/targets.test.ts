import t from 'tap'
import type { Measurement } from './measurement.ts'
import type { Results } from './results.ts'
import { targetsOf } from './targets.ts'

const measured = (id: string, perSecond: number, cpuMs: number, limit?: string): Measurement => ({
  id,
  name: id,
  place: 'gateway',
  requests: 1,
  seconds: 1,
  errors: 0,
  perSecond,
  p99Ms: 1000 / perSecond,
  cpuMsPerRequest: { nginx: cpuMs },
  workers: ['nginx'],
  ...(limit ? { limit } : {}),
})
const nothing: Results = { command: '', machine: [], measurements: [], growth: [], ingest: [], seconds: {} }
const find = (results: Results, what: string) => targetsOf(results).find((target) => target.what === what)

t.test('what was not measured is neither reached nor missed', async (t) => {
  for (const { reached, figure } of targetsOf(nothing)) {
    t.equal(reached, undefined)
    t.equal(figure, 'not measured')
  }
})

t.test('a share of the limit is reached from the wanted one on', async (t) => {
  const results = (perSecond: number) => ({
    ...nothing,
    measurements: [measured('limit', 1000, 1), measured('gateway list', perSecond, 1, 'limit')],
  })
  const what = 'list, gateway, to Nginx with a file'
  t.match(find(results(750), what), { wanted: '≥ 0.75', figure: '0.75', reached: true })
  t.match(find(results(740), what), { figure: '0.74', reached: false, limitedBy: 'nginx 100 %' })
  t.match(find(results(250), 'list, gateway, p99 to that of Nginx'), {
    wanted: '≤ 3.00',
    figure: '4.00',
    reached: false,
  })
})

t.test('the worst growth counts', async (t) => {
  const growth = [
    { products: 10_000, measurements: [measured('list', 1, 1), measured('search', 1, 1)] },
    { products: 1_000_000, measurements: [measured('list', 1, 1.5), measured('search', 1, 2.5)] },
  ]
  const target = find({ ...nothing, growth }, 'any list or search at 1,000,000 products, to 10,000')
  t.match(target, { figure: '2.50 ×', reached: false })
})
