import t from 'tap'
import { type CpuProfile, callsOf, originOf, selfTimeBy } from './cpu-profile.ts'

const node = (id: number, functionName: string, url: string, children: number[] = []) => ({
  id,
  callFrame: { functionName, url, lineNumber: 1 },
  children,
})
const pg = 'file:///x/node_modules/.pnpm/pg@8.0.0/node_modules/pg/lib/client.js'
/** Two calls of `query`, from different nodes of the same callers. */
const profile: CpuProfile = {
  nodes: [
    node(1, '(root)', '', [2, 3, 6]),
    node(2, '(idle)', ''),
    node(3, 'handle', 'file:///shop/services/orders/src/app.ts', [4, 5]),
    node(4, 'query', pg),
    node(5, 'query', pg),
    node(6, '(garbage collector)', ''),
  ],
  samples: [2, 2, 2, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6],
}

t.test('calls of a function by the same callers are one, and idling is nobody’s time', async (t) => {
  const calls = callsOf(profile)
  t.equal(calls.total, 10)
  const [handle] = calls.children.values()
  t.match(handle, { name: 'handle', origin: 'services/orders', self: 1, total: 6 })
  t.match([...(handle?.children.values() ?? [])], [{ name: 'query', origin: 'pg', self: 5, total: 5 }])
})

t.test('time is told by function and by package, most first', async (t) => {
  const calls = callsOf(profile)
  t.same(
    selfTimeBy(calls, ({ name }) => name),
    [
      { name: 'query', share: 0.5 },
      { name: '(garbage collector)', share: 0.4 },
      { name: 'handle', share: 0.1 },
    ],
  )
  t.equal(selfTimeBy(calls, ({ origin }) => origin)[0]?.name, 'pg')
})

t.test('code belongs to a dependency, a package, a service, to Node, to V8, or was made by a program', async (t) => {
  const at = (url: string, lineNumber = 1) => originOf({ url, lineNumber })
  t.equal(at('file:///x/node_modules/.pnpm/@a+b@1/node_modules/@a/b/index.js'), '@a/b')
  t.equal(at('file:///x/packages/outbox/src/append.ts'), '@techshop/outbox')
  t.equal(at('node:internal/streams/readable'), 'node')
  t.equal(at('', -1), 'V8')
  t.equal(at('', 117), 'made at run time')
})
