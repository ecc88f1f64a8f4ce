import t from 'tap'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { createProduct, readLedger, readProduct, skuOf } from '../goods.ts'

const buyers = 1000
const units = 100

t.test(
  `${buyers} buyers at once for ${units} units: ${units} confirmed, the others rejected, stock 0, the ledger adds up`,
  async (t) => {
    const product = await createProduct([{ stock: units }])
    const sku = skuOf(product)
    const placed = await Promise.all(Array.from({ length: buyers }, () => placeOrder(orderFor({ sku, quantity: 1 }))))
    t.ok(
      placed.every((answer) => answer.status === 201),
      'every order is taken',
    )
    const orders = await Promise.all(placed.map((answer) => settled(answer.body, 120_000)))
    const count = (status: string) => orders.filter((order) => order.status === status).length
    t.equal(count('confirmed'), units)
    t.equal(count('rejected'), buyers - units)
    t.equal((await readProduct(product.id)).variants[0]?.stock, 0)

    const ledger = await readLedger(product, sku)
    t.equal(
      ledger.reduce((sum, entry) => sum + entry.delta, 0),
      0,
    )
    t.equal(ledger.filter((entry) => entry.kind === 'reservation').length, units)
    const reserved = new Set(ledger.flatMap((entry) => (entry.kind === 'reservation' ? [entry.orderId] : [])))
    t.strictSame(reserved, new Set(orders.filter((order) => order.status === 'confirmed').map((order) => order.id)))
  },
)
