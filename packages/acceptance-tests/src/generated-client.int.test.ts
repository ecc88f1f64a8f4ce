import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { clientByHeyApi } from '@techshop/generated-clients/client-by-hey-api'
import { compileStrictly } from '@techshop/generated-clients/strict-compilation'
import t from 'tap'

const gateway = process.env.GATEWAY_URL ?? ''

t.test("a client that another team's generator makes of the shop's own document orders and follows", async (t) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'generated-client-'))
  t.teardown(() => rm(directory, { recursive: true, force: true }))
  await writeFile(path.join(directory, 'package.json'), '{ "type": "module" }')
  const document = await (await fetch(`${gateway}/docs/openapi.json`)).json()
  const file = await clientByHeyApi(document, directory)
  const order = path.join(directory, 'order.ts')
  await writeFile(
    order,
    `import { client } from './client.gen.js'
import { followOrder, getOrder, listProducts, placeOrder } from './index.js'

export const orderOne = async (baseUrl: string, key: string): Promise<{ number: string; again: string; seen: string[] }> => {
  client.setConfig({ baseUrl })
  const products = await listProducts({ query: { inStock: true, sort: 'price', limit: 20 }, throwOnError: true })
  const [variant] = products.data.items.flatMap(({ variants }) => variants.filter(({ stock }) => stock > 0))
  if (!variant) throw new Error('nothing in stock')
  const body = {
    customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
    shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
    items: [{ sku: variant.sku, quantity: 1, unitPrice: variant.price }],
  }
  const headers = { 'Idempotency-Key': key }
  const { data: placed } = await placeOrder({ body, headers, throwOnError: true })
  const { data: again } = await placeOrder({ body, headers, throwOnError: true })
  const auth = { Authorization: \`Bearer \${placed.accessToken}\` }
  const { data: read } = await getOrder({ path: { id: placed.id }, headers: auth, throwOnError: true })
  const seen: string[] = []
  const leaving = new AbortController()
  const { stream } = await followOrder({ path: { id: read.id }, headers: auth, signal: leaving.signal })
  for await (const { status } of stream) {
    seen.push(status)
    if (status !== 'pending') break
  }
  leaving.abort()
  return { number: placed.number, again: again.number, seen }
}
`,
  )
  t.same(compileStrictly([file, order]), [])
  const { orderOne } = await import(pathToFileURL(order.replace(/ts$/, 'js')).href)
  const { number, again, seen } = await orderOne(gateway, `generated-${Date.now()}`)
  t.match(number, /^TS-/)
  t.equal(again, number)
  t.equal(seen.at(-1), 'confirmed')
})
