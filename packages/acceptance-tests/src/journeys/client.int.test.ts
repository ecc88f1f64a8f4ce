// The client that is published to other teams keeps its promises against a running shop.
import { createClient } from '@techshop/client'
import { isProblem } from '@techshop/client/problem-error'
import t from 'tap'
import { orderFor } from '../buyers.ts'
import { documentedFetch } from '../documented-fetch.ts'
import { createProduct, skuOf } from '../goods.ts'
import { gatewayUrl, staffToken } from '../shop.ts'

const shopper = createClient({ baseUrl: gatewayUrl, fetch: documentedFetch })
const staff = createClient({ baseUrl: gatewayUrl, token: staffToken, fetch: documentedFetch })

t.test('an order is placed once, followed to its confirmation and cancelled with its own token', async (t) => {
  const order = orderFor({ sku: skuOf(await createProduct([{ stock: 2 }])), quantity: 1 })
  const idempotencyKey = `client-${order.items[0]?.sku}`
  const places = await Promise.all([1, 2, 3].map(() => shopper.orders.place(order, { idempotencyKey })))
  const [placed] = places
  t.equal(new Set(places.map(({ data }) => data.id)).size, 1)
  const { id = '', accessToken = '' } = placed?.data ?? {}
  for await (const { status } of shopper.orders.follow(id, accessToken)) {
    if (status === 'confirmed') break
    t.equal(status, 'pending')
  }
  t.equal((await shopper.orders.cancel(id, undefined, { token: accessToken })).data.status, 'cancelled')
  await t.rejects(shopper.orders.get(id, { token: 'not~its~token' }), { message: /^404 / })
})

t.test('what was read can be changed once, and is not sent again while it is the same', async (t) => {
  const { id } = await createProduct([{ stock: 1 }])
  const read = await staff.products.get(id)
  t.equal(await staff.products.get(id, { known: read }), read)
  const changed = await staff.products.update(read, { description: 'Changed.' })
  t.equal(changed.data.version, read.data.version + 1)
  const late = await staff.products.update(read, { description: 'Late.' }).catch((error: unknown) => error)
  t.ok(isProblem(late, 'stale-version'))
  t.match(await staff.products.get(id, { known: read }), { data: { description: 'Changed.' }, etag: changed.etag })
})
