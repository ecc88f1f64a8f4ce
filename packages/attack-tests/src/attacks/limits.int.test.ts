import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { createProduct, placeOrder } from '../shop.ts'
import { type Answer, headerOf, readAnswers } from '../wire/answers.ts'
import { exchange } from '../wire/exchange.ts'

const shop = runningShop()
const order = await placeOrder(shop, (await createProduct(shop)).sku)

/** An address that nothing else in these tests comes from (RFC 5737). */
let addresses = 0
const newAddress = (): string => {
  addresses += 1
  return `198.51.100.${addresses}`
}

const ask = async (from: string, head: string, body = ''): Promise<Answer> => {
  const text = `${head} HTTP/1.1\r\nHost: shop\r\nConnection: close\r\nX-Forwarded-For: ${from}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const [answer] = readAnswers((await exchange(shop.trusted, text, { timeoutMs: 60_000 })).bytes).answers
  if (!answer) throw new Error(`no answer to ${head}`)
  return answer
}

const lookUp = (from: string, number: string, email: string): Promise<Answer> =>
  ask(from, 'POST /api/orders/lookup', JSON.stringify({ number, email }))

const inTurn = async <T>(times: number, act: (at: number) => Promise<T>): Promise<T[]> => {
  const done: T[] = []
  for (let at = 0; at < times; at += 1) done.push(await act(at))
  return done
}

const statuses = (answers: readonly Answer[]): number[] => answers.map(({ status }) => status)

t.test('ten lookups a minute are all that one address gets, whichever orders it tries', async (t) => {
  const from = newAddress()
  const answers = await inTurn(11, (at) => lookUp(from, `TS-0000-00${at + 10}`, 'eve@example.org'))
  t.same(statuses(answers), [...Array(10).fill(404), 429])
  const refused = answers.at(-1) as Answer
  t.ok(Number(headerOf(refused, 'retry-after')) > 0)
  t.match(headerOf(refused, 'ratelimit'), /r=0/)
  t.equal((await lookUp(newAddress(), 'TS-0000-0099', 'eve@example.org')).status, 404, 'another address has its own')
})

t.test('no number of wrong lookups, from however many addresses, shuts out the owner of an order', async (t) => {
  const guesses = await inTurn(15, (at) => lookUp(newAddress(), order.number, `eve-${at}@example.org`))
  t.same(statuses(guesses), Array(15).fill(404))
  t.equal((await lookUp(newAddress(), order.number, order.email)).status, 200)
})

t.test('an exempt address is neither refused nor does it use up the guesses of others', async (t) => {
  const other = await placeOrder(shop, (await createProduct(shop)).sku)
  const answers = await inTurn(15, () => lookUp('127.0.0.1', other.number, 'eve@example.org'))
  t.same(statuses(answers), Array(15).fill(404))
  t.equal((await lookUp(newAddress(), other.number, other.email)).status, 200)
})

t.test('a flood from one address is refused at the gateway, and nobody else notices', async (t) => {
  const from = newAddress()
  const flood = await Promise.all(Array.from({ length: 800 }, () => ask(from, 'GET /api/catalog/health')))
  const refused = flood.filter(({ status }) => status === 429)
  t.ok(refused.length > 0, `${refused.length} of 800 refused`)
  t.ok(refused.every((answer) => headerOf(answer, 'retry-after') !== undefined))
  t.same([...new Set(statuses(flood))].sort(), [200, 429])
  t.equal((await ask(newAddress(), 'GET /api/catalog/health')).status, 200)
})

t.test('a caller can not choose its address: what it claims on the public listener is not believed', async (t) => {
  const { status } = await fetch(`${shop.gateway}/api/orders/lookup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.1' },
    body: JSON.stringify({ number: 'TS-0000-0001', email: 'eve@example.org' }),
  })
  t.equal(status, 404, 'the address that had used up its lookups would get 429')
})
