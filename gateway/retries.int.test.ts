import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import t from 'tap'
import { faultsOfProblem } from './problem-schema.ts'
import { startTestGateway } from './test-gateway.ts'

const requestsPerTest = 12

/** Counts what arrives, and answers or behaves as told. */
const instance = (behave: (request: IncomingMessage, response: ServerResponse) => void) => {
  const seen: string[] = []
  const listener: RequestListener = async (request, response) => {
    for await (const _ of request) {
      // The whole request has arrived before anything happens.
    }
    seen.push(`${request.method} ${request.url}`)
    behave(request, response)
  }
  return { seen, listener }
}
const healthy = () => instance((_, response) => response.setHeader('content-type', 'application/json').end('{}'))
const breakingOff = () => instance((request) => request.socket.destroy())
const shedding = () =>
  instance((_, response) => {
    response.statusCode = 503
    response.setHeader('content-type', 'application/problem+json').setHeader('retry-after', '7').end('{"shed":true}')
  })

const statusesOf = async (ask: () => Promise<{ status: number }>) => {
  const statuses: number[] = []
  for (let n = 0; n < requestsPerTest; n++) statuses.push((await ask()).status)
  return statuses
}
const allOk = Array.from({ length: requestsPerTest }, () => 200)

t.test('an instance that is down is passed over by every kind of request', async (t) => {
  const one = healthy()
  const gateway = await startTestGateway({ orders: ['down', one.listener], catalog: ['down', one.listener] })
  t.teardown(() => gateway.close())
  for (const method of ['GET', 'POST', 'PATCH'])
    t.same(await statusesOf(() => gateway.ask('/api/products/1', { method, body: '{}' })), allOk, method)
  t.same(await statusesOf(() => gateway.ask('/api/orders/1/cancellation', { method: 'POST', body: '{}' })), allOk)
})

t.test('a read that an instance breaks off or refuses is answered by the next one', async (t) => {
  for (const broken of [breakingOff(), shedding()]) {
    const one = healthy()
    const gateway = await startTestGateway({ catalog: [broken.listener, one.listener] })
    t.teardown(() => gateway.close())
    t.same(await statusesOf(() => gateway.ask('/api/products/1')), allOk)
    t.ok(broken.seen.length > 0, 'the broken one was asked')
  }
})

t.test('placing an order is sent again to the next instance, since it carries its key', async (t) => {
  for (const broken of [breakingOff(), shedding()]) {
    const one = healthy()
    const gateway = await startTestGateway({ orders: [broken.listener, one.listener] })
    t.teardown(() => gateway.close())
    t.same(await statusesOf(() => gateway.ask('/api/orders', { method: 'POST', body: '{"order":1}' })), allOk)
    t.ok(broken.seen.length > 0, 'the broken one was asked')
  }
})

t.test('no other change is sent twice', async (t) => {
  const changes: [string, string][] = [
    ['POST', '/api/products'],
    ['POST', '/api/products/1/variants/a/stock-adjustments'],
    ['POST', '/api/products/import'],
    ['PATCH', '/api/products/1'],
    ['DELETE', '/api/products/1'],
    ['POST', '/api/categories'],
    ['PATCH', '/api/categories/1'],
    ['DELETE', '/api/categories/1'],
    ['POST', '/api/orders/1/cancellation'],
    ['POST', '/api/orders/1/transitions'],
    ['POST', '/api/orders/lookup'],
  ]
  for (const [method, target] of changes) {
    const one = breakingOff()
    const other = breakingOff()
    const both = [one.listener, other.listener]
    const gateway = await startTestGateway({ catalog: both, categories: both, orders: both })
    const answer = await gateway.ask(target, { method, body: '{}' })
    t.same(faultsOfProblem(answer, 'bad-gateway'), [], `${method} ${target}`)
    t.equal(one.seen.length + other.seen.length, 1, `${method} ${target} was sent once`)
    await gateway.close()
  }
})

t.test('what takes too long at one instance is not given to the next', { timeout: 60_000 }, async (t) => {
  const asked: [string, string][] = [
    ['GET', '/api/products/1'],
    ['GET', '/api/products'],
    ['HEAD', '/api/categories/1'],
    ['GET', '/api/catalog/openapi.json'],
    ['GET', '/api/orders/1'],
    ['POST', '/api/orders'],
    ['DELETE', '/api/products/1'],
    ['GET', '/p/1'],
  ]
  await Promise.all(
    asked.map(async ([method, target]) => {
      const one = instance(() => {})
      const other = instance(() => {})
      const both = [one.listener, other.listener]
      const gateway = await startTestGateway({ catalog: both, categories: both, orders: both, storefront: both })
      const { status } = await gateway.ask(target, { method, body: method === 'POST' ? '{}' : '' })
      t.equal(status, 504, `${method} ${target}`)
      t.equal(one.seen.length + other.seen.length, 1, `${method} ${target} was sent once`)
      await gateway.close()
    }),
  )
})

t.test('what no instance has seen is given to the next, whatever it changes', { timeout: 60_000 }, async (t) => {
  const one = healthy()
  const both = ['unreachable', one.listener] as const
  const gateway = await startTestGateway({ catalog: both, categories: both, orders: both, storefront: both })
  t.teardown(() => gateway.close())
  const asked: [string, string][] = [
    ['GET', '/api/products/1'],
    ['POST', '/api/products'],
    ['PATCH', '/api/categories/1'],
    ['DELETE', '/api/products/1'],
    ['POST', '/api/orders'],
    ['POST', '/api/orders/1/cancellation'],
    ['GET', '/p/1'],
  ]
  const answers = await Promise.all(
    asked.flatMap(([method, target]) =>
      [1, 2, 3].map(() => gateway.ask(target, { method, body: method === 'GET' ? '' : '{"a":1}' })),
    ),
  )
  t.same(
    answers.map(({ status }) => status),
    answers.map(() => 200),
  )
  t.equal(one.seen.length, answers.length, 'each was seen once')
})

t.test('when no instance can be reached, that is a 504 problem', { timeout: 60_000 }, async (t) => {
  const gateway = await startTestGateway({ orders: ['unreachable', 'unreachable'], catalog: ['unreachable'] })
  t.teardown(() => gateway.close())
  const place = await gateway.ask('/api/orders', { method: 'POST', body: '{}' })
  t.same(faultsOfProblem(place, 'gateway-timeout'), [])
  const upload = await gateway.ask('/api/products/import', { method: 'POST', body: '{}' })
  t.same(faultsOfProblem(upload, 'gateway-timeout'), [])
})

t.test(
  'when every instance sheds load, their own answers reach the caller and requests still reach them',
  async (t) => {
    const one = shedding()
    const other = shedding()
    const gateway = await startTestGateway({ catalog: [one.listener, other.listener] })
    t.teardown(() => gateway.close())
    for (let n = 0; n < 20; n++) {
      const before = one.seen.length + other.seen.length
      const answer = await gateway.ask('/api/products/1')
      t.equal(answer.status, 503)
      t.equal(answer.headers['retry-after'], '7')
      t.equal(answer.body, '{"shed":true}')
      t.ok(one.seen.length + other.seen.length > before)
    }
  },
)
