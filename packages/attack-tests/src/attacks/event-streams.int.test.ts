import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { createProduct, placeOrder } from '../shop.ts'
import type { Server } from '../wire/exchange.ts'

const shop = runningShop()
const { sku } = await createProduct(shop)
const order = await placeOrder(shop, sku)
const sockets = new Set<Socket>()
const STREAMS = 2_000
const SURPLUS = 100
const MOST_BYTES_EACH = 128 * 1024

/** Opens a stream, leaves it open, and resolves with the status of its answer; 0 without one. */
const follow = (server: Server, target: string, token: string, from = '127.0.0.1'): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>()
  const socket = connect(server.port, server.host)
  sockets.add(socket)
  let head = ''
  socket.on('data', (chunk) => {
    if (head.includes('\r\n\r\n')) return
    head += chunk.toString('latin1')
    if (head.includes('\r\n')) resolve(Number(head.split(' ')[1]))
  })
  socket.on('error', () => undefined)
  socket.on('close', () => {
    sockets.delete(socket)
    resolve(0)
  })
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: shop\r\nAuthorization: Bearer ${token}\r\nX-Forwarded-For: ${from}\r\n\r\n`,
  )
  return promise
}

const followOrder = (server: Server, from?: string) =>
  follow(server, `/api/orders/${order.id}/events`, order.token, from)
const followAll = (server: Server) => follow(server, '/api/orders/events', shop.staffToken)

const many = async (count: number, open: () => Promise<number>): Promise<Map<number, number>> => {
  const statuses = new Map<number, number>()
  let left = count
  const work = async () => {
    while (left > 0) {
      left -= 1
      const status = await open()
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
    }
  }
  await Promise.all(Array.from({ length: 50 }, work))
  return statuses
}

const leaveAll = async (): Promise<void> => {
  for (const socket of sockets) socket.destroy()
  const end = performance.now() + 60_000
  // Their slots are free once the service has noticed.
  for (;;) {
    const status = await followOrder(shop.server)
    if (status === 200) break
    if (performance.now() > end) throw new Error(`slots are not given back: ${status}`)
    await delay(100)
  }
  for (const socket of sockets) socket.destroy()
}

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1_024

t.teardown(() => {
  for (const socket of sockets) socket.destroy()
})

t.test('one address holds fifty streams and no more, another its own', async (t) => {
  const greedy = await many(60, () => followOrder(shop.trusted, '203.0.113.1'))
  t.same([...greedy].sort(), [
    [200, 50],
    [429, 10],
  ])
  t.equal(await followOrder(shop.trusted, '203.0.113.2'), 200)
  await leaveAll()
})

t.test(
  'two thousand open streams leave the shop able to answer; more are refused; memory is bounded',
  { timeout: 240_000 },
  async (t) => {
    const pid = shop.services.orders?.pid ?? 0
    const before = residentBytes(pid)
    const statuses = await many(STREAMS + SURPLUS, () => followOrder(shop.server))
    const open = statuses.get(200) ?? 0
    t.same([...statuses.keys()].sort(), [200, 503], 'a slot or a clear refusal')
    // A slot that was just left may not be free yet.
    t.ok(open >= STREAMS - SURPLUS && open <= STREAMS, `${open} open`)
    const grown = residentBytes(pid) - before
    t.ok(grown < STREAMS * MOST_BYTES_EACH, `${Math.round(grown / 1024 / 1024)} MiB more`)
    const staff = await many(110, () => followAll(shop.server))
    t.same([...staff].sort(), [
      [200, 100],
      [503, 10],
    ])
    for (const path of ['/api/products', '/api/categories', '/api/orders/health', '/']) {
      t.equal((await fetch(`${shop.gateway}${path}`)).status, 200, path)
    }
    t.ok((await placeOrder(shop, sku)).id, 'orders are taken')
    await leaveAll()
  },
)
