import { eventually } from '@techshop/test-kit/eventually'
import { indexesOf, indexesUsedBy } from '@techshop/test-kit/index-use'
import t from 'tap'
import { unpaidOrders } from '../features/cancel-unpaid/unpaid-orders.query.ts'
import { eraseCustomer } from '../features/erase-customer/erase-customer.ts'
import { paidFigures } from '../features/get-order-statistics/order-figures.query.ts'
import { listOrders } from '../features/list-orders/list-orders.query.ts'
import { createWorld, offer, placed } from '../testing/world.ts'
import { type Database, openDatabase } from './database.ts'
import { deleteOldKeys } from './idempotency-keys.ts'
import { changedSince } from './order-versions.ts'
import { applyProducts } from './product-read-model.ts'
import { reconcileUnsettled } from './unsettled-orders.ts'

const world = await createWorld(t)
const { db, databaseUrl: url } = world
await offer(db, [{ sku: 'A' }])
const serving = await world.start({ rateLimits: true })
const { id } = await placed(serving)
const product = { id, version: 1, status: 'active', deleted: false, variants: [] }

/** A statement for each index: what would read a table from end to end without it. */
const statements: Readonly<Record<string, (db: Database) => Promise<unknown>>> = {
  idempotency_keys_created_at: (db) => deleteOldKeys(db, new Date(0), 10),
  order_history_at: (db) => changedSince(db, new Date()),
  order_history_paid_at: (db) => paidFigures(db, [new Date(Date.now() - 60_000), new Date()]),
  orders_ask_again_at: (db) => reconcileUnsettled(db, new Date(0), 10),
  orders_customer_email: (db) => listOrders(db, { limit: 10, email: 'ada@example.com' }),
  orders_status: (db) => listOrders(db, { limit: 10, statuses: ['pending'] }),
  orders_unpaid_deadline: (db) => unpaidOrders(db, new Date(), 10),
  outbox_unpublished: async (db) => {
    const worker = await world.start({ db, roles: new Set(['worker']) })
    await eventually('everything is published', async () => {
      const waiting = await world.db.selectFrom('outbox').select('id').where('published_at', 'is', null).execute()
      return waiting.length === 0
    })
    await worker.stop()
  },
  placings_order_id: (db) => eraseCustomer(db, 'ada@example.com', 'ticket 1', new Date()),
  sellable_items_product_id: (db) => db.transaction().execute((trx) => applyProducts(trx, [product as never], null)),
}

t.test('each index is there for a statement', async (t) => {
  t.same(await indexesOf(db), Object.keys(statements).sort())
})

for (const [index, statement] of Object.entries(statements)) {
  t.test(`a statement finds its rows by ${index}`, async (t) => {
    const used = await indexesUsedBy({ db, url }, async (eagerUrl) => {
      const eager = openDatabase({ url: eagerUrl, applicationName: 'indexes', poolSize: 10 })
      await statement(eager).finally(() => eager.destroy())
    })
    t.ok(used.includes(index), used.join(', '))
  })
}
