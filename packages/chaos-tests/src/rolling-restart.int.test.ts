import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@techshop/client'
import { type ManagedProcess, startStack } from '@techshop/local-stack/stack'
import { serviceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { orderFor, sellProduct } from './shop.ts'
import { buyer, editor, follower, reader, startLoad } from './steady-load.ts'

/** Restarted together: one at a time would take longer and show no more. */
const half = Math.ceil(serviceNames.length / 2)
const groups = [serviceNames.slice(0, half), serviceNames.slice(half)].filter((names) => names.length > 0)
const replicas = Object.fromEntries(serviceNames.map((name) => [name, 2]))

t.test('a rolling restart of every instance under load fails no request', async (t) => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'techshop-rolling-'))
  const stack = await startStack({ dataDir, replicas, products: 0 })
  t.teardown(async () => {
    await stack.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const { gateway, staffToken } = stack.describe()
  const staff = createClient({ baseUrl: gateway, token: staffToken })
  const shop = { stack, staff, buyer: createClient({ baseUrl: gateway }), [Symbol.asyncDispose]: () => stack.stop() }
  const { product, sku } = await sellProduct(shop, 100_000)
  const { data: order } = await shop.buyer.orders.place(orderFor(sku))
  const token = order.accessToken ?? ''
  const edited = await Promise.all(Array.from({ length: 6 }, async () => (await sellProduct(shop, 0)).product))
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make)

  const restart = async (instance: ManagedProcess) => {
    const { pid } = instance
    const begun = performance.now()
    await instance.stop()
    const stopped = performance.now()
    await instance.start()
    t.comment(
      `${instance.name}: ${Math.round(stopped - begun)} ms to stop, ${Math.round(performance.now() - stopped)} ms to start`,
    )
    t.not(instance.pid, pid, `${instance.name} is another process`)
  }
  const load = startLoad(gateway, [
    reader('list products', '/api/products?limit=5'),
    reader('read product as staff', `/api/products/${product.id}`, { token: staffToken }),
    reader('list categories as staff', '/api/categories', { token: staffToken }),
    reader('read order', `/api/orders/${order.id}`, { token }),
    reader('home page', '/', { pauseMs: 100 }),
    ...many(3, () => buyer('place order', sku)),
    ...edited.map((own) => editor('edit product', own, staffToken)),
    ...many(4, () => follower('follow order', order.id, token)),
  ])
  for (const number of [1, 2]) {
    for (const pair of groups) await Promise.all(pair.map((service) => restart(stack.process(`${service}-${number}`))))
  }
  // Streams end with the instance that holds them: every instance of orders has had its turn, but the last reader waits.
  const stopped = load.stop()
  for (const number of [1, 2]) await stack.process(`orders-${number}`).stop()
  const { sent, failures } = await stopped
  for (const [name, count] of sent) t.comment(`${name}: ${count}`)
  t.strictSame(failures, [])
})
