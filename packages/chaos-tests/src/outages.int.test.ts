import t from 'tap'
import { account, openShop, orderFor, type Shop, sellProduct, settled } from './shop.ts'

const place = (shop: Shop, sku: string, count: number) =>
  Promise.all(Array.from({ length: count }, async () => (await shop.buyer.orders.place(orderFor(sku))).data))

const settleAll = async (shop: Shop, orders: Awaited<ReturnType<typeof place>>) => {
  const start = performance.now()
  const settledOrders = await Promise.all(orders.map((order) => settled(shop, order.id)))
  return { statuses: new Set(settledOrders.map((order) => order.status)), ms: Math.round(performance.now() - start) }
}

t.test('whatever is away, orders are taken, and confirmed once it is back', async (t) => {
  await using shop = await openShop()
  const { stack } = shop

  await t.test('NATS stopped', async (t) => {
    const goods = await sellProduct(shop, 100)
    await stack.process('nats').stop()
    const orders = await place(shop, goods.sku, 20)
    t.ok(orders.every((order) => order.status === 'pending'))
    await stack.process('nats').start()
    const { statuses, ms } = await settleAll(shop, orders)
    t.comment(`all confirmed ${ms} ms after NATS was ready again`)
    t.strictSame(statuses, new Set(['confirmed']))
    t.equal((await account(shop, goods)).stock, 80)
  })

  await t.test('every instance of catalog stopped', async (t) => {
    const goods = await sellProduct(shop, 100)
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).stop()
    const orders = await place(shop, goods.sku, 20)
    t.ok(orders.every((order) => order.status === 'pending'))
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).start()
    const { statuses, ms } = await settleAll(shop, orders)
    t.comment(`all confirmed ${ms} ms after catalog was ready again`)
    t.strictSame(statuses, new Set(['confirmed']))
    t.equal((await account(shop, goods)).stock, 80)
  })

  await t.test("JetStream's storage deleted under the live server while orders are pending", async (t) => {
    const goods = await sellProduct(shop, 30)
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).stop()
    const orders = await place(shop, goods.sku, 40)
    stack.wipeJetStream()
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).start()
    const { statuses, ms } = await settleAll(shop, orders)
    t.comment(`all settled ${ms} ms after catalog was ready again`)
    t.strictSame(statuses, new Set(['confirmed', 'rejected']))
    const { stock, ledger } = await account(shop, goods)
    t.equal(stock, 0)
    t.equal(ledger.filter((entry) => entry.kind === 'reservation').length, 30)
  })

  await t.test("JetStream's storage deleted together with a kill -9 of NATS", async (t) => {
    const goods = await sellProduct(shop, 30)
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).stop()
    const orders = await place(shop, goods.sku, 40)
    const nats = stack.process('nats')
    await nats.kill()
    stack.wipeJetStream()
    await nats.whenReady()
    for (const name of ['catalog-1', 'catalog-2']) await stack.process(name).start()
    const { statuses, ms } = await settleAll(shop, orders)
    t.comment(`all settled ${ms} ms after catalog was ready again`)
    t.strictSame(statuses, new Set(['confirmed', 'rejected']))
    const { stock, ledger } = await account(shop, goods)
    t.equal(stock, 0)
    t.equal(ledger.filter((entry) => entry.kind === 'reservation').length, 30)
  })

  await t.test(
    'kill -9 of an orders instance under load: every order that was answered exists once and took its stock once',
    async (t) => {
      const count = 300
      const goods = await sellProduct(shop, 1000)
      const pending = Array.from({ length: count }, (_, index) => index)
      const placed: string[] = []
      const buyers = Array.from({ length: 20 }, async () => {
        for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
          const { data } = await shop.buyer.orders.place(orderFor(goods.sku))
          placed.push(data.id)
          if (placed.length === 60 || placed.length === 180) stack.process('orders-1').kill('SIGKILL')
          if (placed.length === 120) stack.process('orders-2').kill('SIGKILL')
        }
      })
      await Promise.all(buyers)
      t.equal(new Set(placed).size, count)
      for (const id of placed) await settled(shop, id)
      const { stock, ledger, orders } = await account(shop, goods)
      t.strictSame(new Set(orders.map((order) => order.id)), new Set(placed))
      t.equal(orders.length, count)
      t.ok(orders.every((order) => order.status === 'confirmed'))
      t.equal(stock, 1000 - count)
      const reservations = ledger.filter((entry) => entry.kind === 'reservation').map((entry) => entry.orderId)
      t.equal(reservations.length, count)
      t.strictSame(new Set(reservations), new Set(placed))
    },
  )
})
