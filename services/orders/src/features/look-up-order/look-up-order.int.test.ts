import { countAttemptsInMemory } from '@techshop/service-runtime/attempt-counts'
import type { KyselyPlugin } from 'kysely'
import t from 'tap'
import { createOrderTokens } from '../../access/order-token.ts'
import { createPlacingSubjects } from '../../access/placing-subject.ts'
import { createWorld, offer, placed, tokenKeys } from '../../testing/world.ts'
import { lookUpOrder } from './look-up-order.ts'
import { createLookupGuard, slowDownMs } from './lookup-guard.ts'

const world = await createWorld(t)
const instance = await world.start()
const subjects = createPlacingSubjects(tokenKeys)
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

/** Looks up from addresses of one's own, of which there are as many as one likes. */
const guessing = async () => {
  const { number } = await placed(instance)
  const limited = await world.start({ rateLimits: true, trustedProxies: ['127.0.0.1'] })
  const guess = (from: string, email: string) =>
    limited.call('POST', '/api/orders/lookup', { body: { number, email }, headers: { 'x-forwarded-for': from } })
  return { guess }
}

t.test(
  'however many guess at a number, its owner is not locked out, only answered later, as everybody is',
  async (t) => {
    const { guess } = await guessing()
    const took = async (from: string, email: string, status: number) => {
      const begun = performance.now()
      t.equal((await guess(from, email)).status, status)
      return performance.now() - begun
    }
    for (let attempt = 0; attempt < 26; attempt += 1) {
      t.equal((await guess(`203.0.113.${attempt}`, `eve${attempt}@example.com`)).status, 404)
    }
    t.ok((await took('198.51.100.7', 'ada@example.com', 200)) >= 600, 'the right address')
    t.ok((await took('198.51.100.8', 'eve@example.com', 404)) >= 600, 'a wrong one')
  },
)

t.test('one client is wrong about one number so often and no more, while others are answered', async (t) => {
  const guard = createLookupGuard(countAttemptsInMemory(), subjects, async () => undefined)
  const waits = []
  for (let attempt = 0; attempt < 22; attempt += 1) waits.push((await guard.begin('TS-1', '203.0.113.1')).waitSeconds)
  t.same(waits, [...Array(20).fill(undefined), 3600, 3600])
  t.equal((await guard.begin('TS-1', '203.0.113.2')).waitSeconds, undefined, 'another client')
  t.equal((await guard.begin('TS-2', '203.0.113.1')).waitSeconds, undefined, 'another number')
})

t.test('who is right may look as often as they like', async (t) => {
  const guard = createLookupGuard(countAttemptsInMemory(), subjects, async () => void t.fail('nor does it get slower'))
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const { waitSeconds, succeeded } = await guard.begin('TS-1', '203.0.113.1')
    t.equal(waitSeconds, undefined)
    await succeeded()
  }
})

t.test('answers get slower step by step, to two seconds, and no more than so many wait', async (t) => {
  t.same([1, 20, 21, 25, 40, 1_000].map(slowDownMs), [0, 0, 100, 500, 2_000, 2_000])
  let waiting = 0
  const guard = createLookupGuard(countAttemptsInMemory(), subjects, () => {
    waiting += 1
    return new Promise(() => undefined)
  })
  for (let attempt = 0; attempt < 20; attempt += 1) await guard.begin('TS-1', `203.0.113.${attempt}`)
  for (let attempt = 0; attempt < 100; attempt += 1) void guard.begin('TS-1', `198.51.100.${attempt}`)
  await guard.begin('TS-1', '192.0.2.1')
  t.equal(waiting, 100, 'who comes then is answered at once')
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
      lookUpOrder(
        { db, tokens, guard: createLookupGuard(countAttemptsInMemory(), subjects), now: () => new Date() },
        typed,
        '203.0.113.1',
      ),
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
