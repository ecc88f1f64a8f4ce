import { connect } from 'node:net'
import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { readAnswers } from '../wire/answers.ts'

const shop = runningShop()
/** Twice what the gateway allows, for a machine that is busy. */
const DEADLINE_MS = 60_000
const DRIP_EVERY_MS = 500

/** Writes the beginning, then byte after byte of the rest, until the server closes. Resolves with all that it said. */
const drip = (beginning: string, rest: string): Promise<{ said: Buffer; closed: boolean }> => {
  const { promise, resolve } = Promise.withResolvers<{ said: Buffer; closed: boolean }>()
  const socket = connect(shop.server.port, shop.server.host)
  const chunks: Buffer[] = []
  let sent = 0
  let closed = true
  const dripping = setInterval(() => {
    if (sent < rest.length && socket.writable) socket.write(rest.charAt(sent++))
  }, DRIP_EVERY_MS)
  const deadline = setTimeout(() => {
    closed = false
    socket.destroy()
  }, DEADLINE_MS)
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearInterval(dripping)
    clearTimeout(deadline)
    resolve({ said: Buffer.concat(chunks), closed })
  })
  socket.write(beginning)
  return promise
}

const post = 'POST /api/orders HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\n'

t.test('who is slow is given up, while others are served', { timeout: 120_000 }, async (t) => {
  const slow = {
    'nothing at all': drip('', ''),
    'half a request line': drip('GET /api/pro', ''),
    'headers that never end': drip('GET /api/products HTTP/1.1\r\nHost: shop\r\n', 'X-Slow: '.padEnd(1_000, 'x')),
    'a body that never comes': drip(`${post}Content-Length: 100\r\n\r\n`, ''),
    'a body that stops': drip(`${post}Content-Length: 100\r\n\r\n{"customer"`, ''),
    'a chunk that never comes': drip(`${post}Transfer-Encoding: chunked\r\n\r\n5\r\nab`, ''),
  }
  const crowd = Array.from({ length: 300 }, () => drip('GET / HTTP/1.1\r\n', 'X-Slow: '.padEnd(1_000, 'x')))
  for (let n = 0; n < 20; n += 1) t.equal((await fetch(`${shop.gateway}/api/products?limit=1`)).status, 200)
  for (const [name, ending] of Object.entries(slow)) {
    const { said, closed } = await ending
    t.equal(closed, true, `${name}: closed`)
    const { answers } = readAnswers(said)
    t.ok(
      answers.every(({ status }) => status === 408),
      `${name}: ${answers.map(({ status }) => status)}`,
    )
  }
  t.ok(
    (await Promise.all(crowd)).every(({ closed }) => closed),
    'a crowd of them too',
  )
})
