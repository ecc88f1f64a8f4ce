import type { KyselyPlugin } from 'kysely'
import t from 'tap'
import { createOrderTokens } from '../../access/order-token.ts'
import { createWorld, offer, placed, tokenKeys } from '../../testing/world.ts'
import { createAttemptLimit } from './attempt-limit.ts'
import { lookUpOrder } from './look-up-order.ts'

const world = await createWorld(t)
const instance = await world.start()
await offer(world.db, [{ sku: 'A' }])
const lookUp = (number: string, email: string, from = instance) =>
  from.call('POST', '/api/orders/lookup', { body: { number, email } })

t.test('number and e-mail address open an order, however they are spelt', async (t) => {
  const { accessToken, ...order } = await placed(instance)
  const { status, headers, body } = await lookUp(order.number.toLowerCase().replaceAll('-', ''), 'ADA@example.COM')
  t.equal(status, 200)
  t.equal(headers.get('cache-control'), 'no-store')
  const { accessToken: minted, ...shown } = body
  t.same(shown, order)
  t.not(minted, accessToken)
  t.equal((await instance.call('GET', `/api/orders/${order.id}`, { token: minted })).status, 200)
  const hours = (Number(minted.split('~')[1]) * 1000 - Date.now()) / 3_600_000
  t.ok(hours > 23.9 && hours <= 24, 'the token is good for 24 h')
})

t.test('a wrong number and a wrong address are the same', async (t) => {
  const { number } = await placed(instance)
  const answers = await Promise.all([
    lookUp('TS-0000-0000', 'ada@example.com'),
    lookUp(number, 'eve@example.com'),
    lookUp('what?', 'ada@example.com'),
  ])
  const problems = answers.map(({ status, body: { requestId, ...problem } }) => ({ status, ...problem }))
  t.match(problems[0], { status: 404, type: '/docs/problems/not-found' })
  t.same(problems[1], problems[0])
  t.same(problems[2], problems[0])
})

t.test('what is no address is refused as such', async (t) => {
  t.match(await lookUp('TS-0000-0000', 'ada'), { status: 400, body: { errors: [{ pointer: '/email' }] } })
})

t.test('guessing is limited per address', async (t) => {
  const limited = await world.start({ rateLimits: true })
  const answers = []
  for (let attempt = 0; attempt < 11; attempt += 1)
    answers.push(await lookUp(`TS-0000-00${attempt + 10}`, 'a@b.cd', limited))
  t.same(
    answers.map(({ status }) => status),
    [...Array(10).fill(404), 429],
  )
  t.ok(answers.at(-1)?.headers.get('retry-after'))
})

t.test('and per number, wherever the guesses come from', async (t) => {
  const { number } = await placed(instance)
  const limited = await world.start({ rateLimits: true, trustedProxies: ['127.0.0.1'] })
  const guess = (attempt: number, email: string) =>
    limited.call('POST', '/api/orders/lookup', {
      body: { number, email },
      headers: { 'x-forwarded-for': `203.0.113.${attempt}` },
    })
  for (let attempt = 0; attempt < 10; attempt += 1) t.equal((await guess(attempt, 'eve@example.com')).status, 404)
  const right = await guess(99, 'ada@example.com')
  t.match(right, { status: 429, body: { type: '/docs/problems/too-many-requests' } })
  t.ok(right.headers.get('retry-after'))
})

t.test('guesses from an exempt address neither count nor are refused', async (t) => {
  const { number } = await placed(instance)
  const limited = await world.start({
    rateLimits: true,
    trustedProxies: ['127.0.0.1'],
    rateLimitExempt: ['203.0.113.0/24'],
  })
  const guess = (email: string, from: string) =>
    limited.call('POST', '/api/orders/lookup', { body: { number, email }, headers: { 'x-forwarded-for': from } })
  for (let attempt = 0; attempt < 12; attempt += 1) t.equal((await guess('eve@example.com', '203.0.113.1')).status, 404)
  t.equal((await guess('ada@example.com', '198.51.100.1')).status, 200)
})

/** The kinds of statements that a piece of work sends to the database, in order. */
const statementsOf = async (act: (db: typeof world.db) => Promise<unknown>): Promise<string[]> => {
  const statements: string[] = []
  const counter: KyselyPlugin = {
    transformQuery({ node }) {
      statements.push(JSON.stringify(node, (key, value) => (key === 'value' ? undefined : value)))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await act(world.db.withPlugin(counter)).catch(() => undefined)
  return statements
}

t.test('a wrong number, a wrong address and the right ones cost the same single statement', async (t) => {
  const { number } = await placed(instance)
  const tokens = createOrderTokens(tokenKeys)
  const look = (typed: { number: string; email: string }) =>
    statementsOf((db) =>
      lookUpOrder({ db, tokens, attempts: createAttemptLimit(10, 60_000), now: () => new Date() }, typed, true),
    )
  const right = await look({ number, email: 'ada@example.com' })
  t.equal(right.length, 1)
  for (const typed of [
    { number, email: 'eve@example.com' },
    { number: 'TS-0000-0000', email: 'ada@example.com' },
    { number: 'nonsense', email: 'eve@example.com' },
  ]) {
    t.same(await look(typed), right, JSON.stringify(typed))
  }
})
