import t from 'tap'
import type { Measurement } from '../measurement.ts'
import { mixedLimit, mixedShopping } from './mixed.ts'
import type { Scenario } from './scenario.ts'

const names = ['list', 'list by category', 'list filtered', 'list, deep cursor', 'detail', 'categories']
const searches = ['search, one word', 'search, two words', 'search, prefix']
const scenarios = [...names, ...searches, 'order placed'].map(
  (name): Scenario => ({ name, service: 'catalog', requests: [{ path: name }], expected: 200 }),
)

t.test('of a hundred requests 90 browse, 8 search and 2 order, in no blocks', async (t) => {
  const paths = mixedShopping(scenarios)?.requests.map(({ path }) => path) ?? []
  const share = (some: readonly string[]) => (100 * paths.filter((path) => some.includes(path)).length) / paths.length
  t.equal(share(names), 90)
  t.equal(share(searches), 8)
  t.equal(share(['order placed']), 2)
  const orders = paths.flatMap((path, index) => (path === 'order placed' ? [index] : []))
  t.ok(new Set(orders.map((index) => Math.floor(index / 250))).size === 4, 'some in each quarter')
})

t.test('without one of its parts there is no mix', async (t) => {
  t.equal(mixedShopping(scenarios.slice(1)), undefined)
  t.equal(
    mixedLimit(() => undefined, 1),
    undefined,
  )
})

const limit = (perSecond: number): Measurement => ({
  id: '',
  name: '',
  place: 'limit',
  requests: 0,
  seconds: 0,
  errors: 0,
  perSecond,
  cpuMsPerRequest: { nginx: 1000 / perSecond },
  workers: ['nginx'],
})

t.test('its limit takes as long as its parts do', async (t) => {
  const parts = (name: string) => ({
    copied: limit(name === 'order placed' ? 100 : 1000),
    anew: undefined,
    questions: 1,
  })
  const mixed = mixedLimit(parts, 500)
  t.equal(Math.round(mixed?.perSecond ?? 0), Math.round(1 / (0.98 / 1000 + 0.02 / 100)))
  t.equal(Math.round(100 * (mixed?.cpuMsPerRequest.all ?? 0)), 118)
})

t.test('each of its questions is answered anew once a second, as fast as that can be', async (t) => {
  const parts = (name: string) => ({
    copied: limit(10_000),
    anew: name === 'list filtered' ? limit(500) : undefined,
    questions: 5000,
  })
  const mixed = mixedLimit(parts, 2000)
  t.equal(Math.round(mixed?.perSecond ?? 0), 8000, 'the hundred that it has room for take 0.2 of each second')
  t.equal(mixed?.cpuMsPerRequest.all?.toFixed(3), '0.200', 'at the measured rate they are more of all requests')
  const seldom = mixedLimit(() => ({ copied: limit(10_000), anew: limit(100), questions: 5000 }), 1)
  t.equal(Math.round(seldom?.perSecond ?? 0), 99, 'where none comes twice in a second, all are made anew')
})
