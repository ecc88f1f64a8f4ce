import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { Stack } from '@techshop/local-stack/stack'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { withConnection } from './faults/connections.ts'
import { readEvidence } from './invariants/answers.ts'
import { findViolations, readRecords } from './invariants.ts'
import { settle } from './settle.ts'
import { account, openShop, orderFor, type Shop, sellProduct, settled } from './shop.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const directory = await mkdtemp(path.join(tmpdir(), 'techshop-restore-'))
t.teardown(() => rm(directory, { recursive: true, force: true }))
const settleDeadlineMs = 240_000

const run = async (
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = root,
): Promise<string> => {
  const { PATH, HOME } = process.env
  const { stdout } = await promisify(execFile)(program, args, { cwd, env: { PATH, HOME, ...env } })
  return stdout
}
type Where = (stack: Stack) => { readonly args: readonly string[]; readonly env: Record<string, string> }
/** How an operator tells the commands which shop is meant. */
const byFolder: Where = (stack) => ({ args: ['--stack', stack.dataDir], env: {} })
const byEnvironment: Where = (stack) => {
  const { postgres, nats } = stack.describe()
  const urls = Object.entries(postgres.ownerUrls).map(([name, url]) => [`${name.toUpperCase()}_DATABASE_URL`, url])
  return { args: [], env: { ...Object.fromEntries(urls), NATS_URL: nats.url } }
}

const backUp = async ({ stack }: Shop, name: string, where = byFolder): Promise<string> => {
  const folder = path.join(directory, name)
  const { args, env } = where(stack)
  await run(path.join(root, 'infra/backup'), ['--to', folder, ...args], env)
  return folder
}
const restore = (stack: Stack, from: string, service?: string, where = byFolder): Promise<string> => {
  const { args, env } = where(stack)
  const only = service === undefined ? [] : ['--service', service]
  return run(path.join(root, 'infra/restore'), ['--from', from, ...only, ...args], env)
}

const instances = (stack: Stack, ...services: string[]) =>
  stack.processNames.filter((name) => services.some((service) => name.startsWith(`${service}-`)))
const stopped = async (stack: Stack, services: readonly string[], work: () => Promise<unknown>): Promise<void> => {
  const names = instances(stack, ...services)
  await Promise.all(names.map((name) => stack.process(name).stop()))
  await work()
  await Promise.all(names.map((name) => stack.process(name).start()))
}

const place = async (shop: Shop, sku: string, quantity = 1) => {
  const { data } = await shop.buyer.orders.place(orderFor(sku, quantity))
  await settled(shop, data.id)
  return data
}
const statusOf = async ({ staff }: Shop, { id }: { id: string }) => (await staff.orders.get(id)).data.status
const cancel = ({ buyer }: Shop, { id, accessToken }: { id: string; accessToken: string }) =>
  buyer.orders.cancel(id, undefined, { token: accessToken })

const atRest = async (stack: Stack) => (await settle(stack, settleDeadlineMs)).left

/** What is broken, without what a shop can't know that has lost a minute. */
const violations = async ({ stack, staff }: Shop, ...expected: RegExp[]) => {
  // Without a history of what was asked: that of the lost minute is not true any more.
  const { history: _, ...evidence } = await readEvidence(stack.describe().postgres.urls, staff, [])
  const found = findViolations(evidence).map((one) => `${one.invariant}: ${one.detail}`)
  return found.filter((line) => !expected.some((pattern) => pattern.test(line)))
}
const newEpochOfOrders = /^every order moved by the rules/

t.test('a shop, and each of its services, is restored from a backup', async (t) => {
  await using shop = await openShop()
  const { stack, staff } = shop

  await t.test('catalog goes back: what was promised is held, and nothing is sold at a forgotten price', async (t) => {
    const goods = await sellProduct(shop, 10)
    const [paid, given] = [await place(shop, goods.sku, 2), await place(shop, goods.sku, 3)]
    await staff.orders.transition(paid.id, { to: 'paid' })
    await eventuallyAnswers(
      () => atRest(stack),
      (left) => left === '',
    )
    const backup = await backUp(shop, 'before-catalog')

    const late = await place(shop, goods.sku, 4)
    await cancel(shop, given)
    const ghost = await sellProduct(shop, 5)
    const read = await staff.products.get(goods.product.id)
    const variants = [{ sku: goods.sku, price: { amount: 1, currency: 'USD' } }]
    await staff.products.update(read, { variants })
    t.equal(await atRest(stack), '')

    await stopped(stack, ['catalog', 'orders'], () => restore(stack, backup, 'catalog'))
    t.equal(await atRest(stack), '')
    t.same([await statusOf(shop, paid), await statusOf(shop, late)], ['paid', 'confirmed'])
    t.equal(
      (await account(shop, goods)).stock,
      10 - 2 - 4,
      'the late order has its stock, the cancelled one gave it back',
    )
    const copies = await readRecords(stack.describe().postgres.urls)
    t.notOk(
      copies.orders.sellableItems.some(({ sku }) => sku === ghost.sku),
      'what was never made is not for sale',
    )
    t.equal(
      copies.orders.sellableItems.find(({ sku }) => sku === goods.sku)?.price,
      1000,
      'the price is what catalog says',
    )
    t.same(await violations(shop), [])
  })

  await t.test('orders goes back: nobody gets a unit that another has, and what is unknown is found', async (t) => {
    const goods = await sellProduct(shop, 10)
    const [kept, given] = [await place(shop, goods.sku, 2), await place(shop, goods.sku, 3)]
    t.equal(await atRest(stack), '')
    const backup = await backUp(shop, 'before-orders')
    await cancel(shop, given)
    const unknown = await place(shop, goods.sku, 4)
    t.equal(await atRest(stack), '')

    let said = ''
    await stopped(stack, ['orders'], async () => {
      said = await restore(stack, backup, 'orders')
    })
    await eventuallyAnswers(
      async () => statusOf(shop, given),
      (status) => status === 'cancelled',
    )
    t.equal(await statusOf(shop, kept), 'confirmed')
    await t.rejects(staff.orders.get(unknown.id), /404|not-found|no order/i, 'what was placed after the backup is gone')
    const report = readFileSync(said.match(/are in (.+)$/m)?.[1] ?? '', 'utf8')
    t.match(report, new RegExp(`orders.order.placed.v1.*${unknown.id}`), 'but it is in the report')
    const { postgres } = stack.describe()
    const deadLetters = () =>
      withConnection(postgres.urls.orders, async (client) => {
        const found = await client.query<{ error: string }>(
          'select error from dead_letters where dead_lettered_at is not null',
        )
        return found.rows.map(({ error }) => error).join()
      })
    await eventuallyAnswers(deadLetters, (errors) => errors.includes(unknown.id), settleDeadlineMs)
    const env = { DATABASE_URL: postgres.ownerUrls.catalog }
    const release = ['--conditions=techshop-source', 'src/main.ts', 'release', unknown.id]
    await run(process.execPath, release, env, path.join(root, 'services/catalog'))
    t.equal((await account(shop, goods)).stock, 10 - 2)
    await withConnection(postgres.urls.orders, (client) => client.query('delete from dead_letters'))
    t.equal(await atRest(stack), '')
    t.same(await violations(shop, newEpochOfOrders, new RegExp(unknown.id)), [])
  })

  await t.test('everything is restored into an empty shop: it is the same shop', async (t) => {
    const backup = await backUp(shop, 'whole', byEnvironment)
    const facts = async (of: Shop) => {
      const { catalog, categories, orders } = await readRecords(of.stack.describe().postgres.urls)
      const byId = <Row>(rows: readonly Row[]) => rows.map((row) => JSON.stringify({ ...row, version: 0 })).sort()
      return {
        products: byId(catalog.products),
        variants: byId(catalog.variants),
        ledger: byId(catalog.stockEntries),
        reservations: byId(catalog.reservations),
        categories: byId(categories.categories),
        orders: byId(orders.orders),
        history: byId(orders.history),
        keys: byId(orders.keys),
      }
    }
    const before = await facts(shop)
    await stack.stop()
    await using empty = await openShop()
    await stopped(empty.stack, ['catalog', 'categories', 'orders'], () =>
      restore(empty.stack, backup, undefined, byEnvironment),
    )
    t.equal(await atRest(empty.stack), '')
    t.same(await facts(empty), before)
    const [variant] = (await readRecords(empty.stack.describe().postgres.urls)).catalog.variants.filter(
      (one) => one.stock > 0,
    )
    t.ok(await place(empty, variant?.sku ?? ''), 'and it sells')
  })
})
