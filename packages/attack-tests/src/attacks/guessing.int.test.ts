import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { createProduct, placeOrder } from '../shop.ts'
import { type Answer, headerOf, readAnswers } from '../wire/answers.ts'
import { exchange } from '../wire/exchange.ts'

const shop = runningShop()
const { sku } = await createProduct(shop)
const [order, other] = await Promise.all([placeOrder(shop, sku), placeOrder(shop, sku)])
const UNKNOWN_ID = '01960000-0000-7000-8000-000000000001'

const ask = async (head: string, headers: readonly string[], body = ''): Promise<Answer> => {
  const lines = [
    `${head} HTTP/1.1`,
    'Host: shop',
    'Connection: close',
    'X-Request-Id: guess',
    ...headers,
    `Content-Length: ${body.length}`,
  ]
  const [answer] = readAnswers(
    (await exchange(shop.server, `${lines.join('\r\n')}\r\n\r\n${body}`, { timeoutMs: 60_000 })).bytes,
  ).answers
  if (!answer) throw new Error(`no answer to ${head}`)
  return answer
}

/** All that a caller sees of an answer, but for the time. */
const seen = (answer: Answer) => ({
  status: answer.status,
  headers: [...answer.headers]
    .filter(([name]) => name !== 'date')
    .map(([name, values]) => `${name}: ${values}`)
    .sort(),
  body: answer.body.toString(),
})

const lookUp = (number: string, email: string) =>
  ask('POST /api/orders/lookup', ['Content-Type: application/json'], JSON.stringify({ number, email }))

t.test('a lookup with a wrong number and one with a wrong address look the same, byte for byte', async (t) => {
  const wrongAddress = seen(await lookUp(order.number, 'eve@example.org'))
  t.equal(wrongAddress.status, 404)
  for (const number of ['TS-0000-0000', 'TS-ZZZZ-ZZZZ', 'nonsense', other.number]) {
    t.same(seen(await lookUp(number, 'eve@example.org')), wrongAddress, number)
  }
  t.same(seen(await lookUp('TS-0000-0000', order.email)), wrongAddress)
  t.same(seen(await lookUp(other.number, order.email)), wrongAddress)
  t.equal((await lookUp(order.number, order.email)).status, 200, 'and the right one is found')
})

const [keyId = '', expiry = '', signature = ''] = order.token.split('~')
const tokens: Readonly<Record<string, string>> = {
  "another order's": other.token,
  'one that has expired': `${keyId}~1000000000~${signature}`,
  'one with a later expiry': `${keyId}~${Number(expiry) + 1}~${signature}`,
  'one of an unknown key': `unknown~${expiry}~${signature}`,
  'one with another signature': `${keyId}~${expiry}~${signature.split('').reverse().join('')}`,
  'one with half a signature': `${keyId}~${expiry}~${signature.slice(0, 20)}`,
  nonsense: 'nonsense',
}

t.test('a wrong token looks the same for an order that exists and for one that does not', async (t) => {
  const operations = (id: string) => [
    `GET /api/orders/${id}`,
    `GET /api/orders/${id}/events`,
    `POST /api/orders/${id}/cancellation`,
  ]
  for (const [at, known] of operations(order.id).entries()) {
    const unknown = operations(UNKNOWN_ID)[at] ?? ''
    const answers: [string, Answer][] = []
    for (const [name, token] of Object.entries(tokens)) {
      answers.push([`${known}, ${name}`, await ask(known, [`Authorization: Bearer ${token}`])])
      answers.push([`${unknown}, ${name}`, await ask(unknown, [`Authorization: Bearer ${token}`])])
    }
    answers.push([
      `${unknown}, the token of another order`,
      await ask(unknown, [`Authorization: Bearer ${order.token}`]),
    ])
    const [first] = answers
    t.equal(first?.[1].status, 404)
    for (const [name, answer] of answers) t.same(seen(answer), first && seen(first[1]), name)
  }
})

t.test('without a token nothing is told apart either', async (t) => {
  const known = await ask(`GET /api/orders/${order.id}`, [])
  t.equal(known.status, 401)
  t.ok(headerOf(known, 'www-authenticate'))
  t.same(seen(await ask(`GET /api/orders/${UNKNOWN_ID}`, [])), seen(known))
})
