import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { readAnswers } from '../wire/answers.ts'
import { exchange, type Server, serverOf } from '../wire/exchange.ts'
import { ambiguousRequests, doubtfulRequests, SMUGGLED } from './smuggling-shapes.ts'

const shop = runningShop()
const servers: Readonly<Record<string, Server>> = {
  gateway: shop.server,
  ...Object.fromEntries(Object.entries(shop.services).map(([name, { url }]) => [name, serverOf(url)])),
}
const QUIET_MS = 1_000

/** What comes back, and whether the server closed by itself. */
const ask = async (server: Server, bytes: string) => {
  const received = await exchange(server, Buffer.from(bytes, 'latin1'), {
    timeoutMs: 60_000,
    leaveAfterMs: () => QUIET_MS,
  })
  return { ...readAnswers(received.bytes), closed: received.closed }
}

t.test('two honest requests on one connection get two answers, so that a smuggled one would show', async (t) => {
  const [answers] = await Promise.all([ask(shop.server, SMUGGLED + SMUGGLED)])
  t.same(
    answers?.answers.map(({ status }) => status),
    [404, 404],
  )
})

for (const [name, server] of Object.entries(servers)) {
  t.test(`${name} refuses a request whose end is in doubt, and closes the connection`, { jobs: 8 }, async (t) => {
    for (const [shape, bytes] of Object.entries(ambiguousRequests)) {
      t.test(shape, async (t) => {
        const { answers, closed } = await ask(server, bytes)
        t.equal(answers.length, 1, 'one answer')
        t.ok([400, 411, 413, 501].includes(answers[0]?.status ?? 0), `refused with ${answers[0]?.status}`)
        t.equal(closed, true, 'closed')
      })
    }
  })

  t.test(`${name} gives at most one answer to what may be read or refused`, { jobs: 8 }, async (t) => {
    for (const [shape, bytes] of Object.entries(doubtfulRequests)) {
      t.test(shape, async (t) => {
        const { answers } = await ask(server, bytes)
        t.ok(answers.length <= 1, `${answers.length} answers`)
        t.notMatch(answers[0]?.body.toString() ?? '', 'smuggled')
      })
    }
  })
}

t.test(
  "nobody else gets an answer to what was smuggled: the gateway's connections to the services are clean",
  async (t) => {
    for (let n = 0; n < 20; n += 1) {
      for (const service of apiServiceNames) {
        const answer = await fetch(`${shop.gateway}/api/${service}/health`)
        t.equal(answer.status, 200)
        t.same(await answer.json(), { status: 'ready' })
      }
    }
  },
)
