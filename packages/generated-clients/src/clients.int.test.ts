import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { joinedDocument } from '@techshop/api-reference/joined-document'
import { asyncApiDocument } from '@techshop/contracts/asyncapi'
import { eventComponents, eventData } from '@techshop/contracts/events'
import t, { type Test } from 'tap'
import { clientByHeyApi } from './client-by-hey-api.ts'
import { clientByOpenapiTypescript } from './client-by-openapi-typescript.ts'
import { clientByOrval } from './client-by-orval.ts'
import { modelsByModelina } from './models-by-modelina.ts'
import { compileStrictly } from './strict-compilation.ts'

/** Below the package, so that what the generated code imports is found. */
const directoryFor = async (t: Test): Promise<string> => {
  const parent = path.join(import.meta.dirname, '../.generated')
  await mkdir(parent, { recursive: true })
  const directory = await mkdtemp(path.join(parent, 'client-'))
  await writeFile(path.join(directory, 'package.json'), '{ "type": "module" }')
  t.teardown(() => rm(directory, { recursive: true, force: true }))
  return directory
}

/** A fresh one for each, since generators write into what they are given. */
const document = () => joinedDocument()

/** Uses a client as a careful team would; `never` holds what must not compile. */
const compiles = async (t: Test, file: string, use: string, never: Readonly<Record<string, string>>) => {
  const at = path.join(path.dirname(file), 'use.ts')
  await writeFile(at, use)
  t.same(compileStrictly([file, at]), [])
  for (const [what, code] of Object.entries(never)) {
    await writeFile(at, `${use}\n${code}`)
    t.not(compileStrictly([at]).length, 0, `${what} does not compile`)
  }
}

const request = `{
  customer: { name: 'Ada Lovelace', email: 'ada@example.org' },
  shippingAddress: { line1: '12 Analytical Way', city: 'London', postalCode: 'N1 9GU', country: 'GB' },
  items: [{ sku: 'AUR-14-512', quantity: 1 }],
}`

t.test('openapi-typescript makes types with which openapi-fetch places an order', async (t) => {
  const file = await clientByOpenapiTypescript(await document(), await directoryFor(t))
  const use = `import createClient from 'openapi-fetch'
import type { paths } from './schema.js'
const client = createClient<paths>({ baseUrl: '/' })
const header = { 'Idempotency-Key': 'a' }
const body = ${request}
export const { data } = await client.POST('/api/orders', { params: { header }, body })
export const number: string | undefined = data?.number
const exported = await client.GET('/api/products/export', { parseAs: 'text' })
export const lines: string[] | undefined = exported.data?.split('\\n')
await client.POST('/api/products/import', { body: '{}\\n' })
`
  await compiles(t, file, use, {
    'an order without its key': "await client.POST('/api/orders', { body })",
    'one line as a whole import': "await client.POST('/api/products/import', { body: { slug: 'a' } })",
    'a misspelt address': "await client.GET('/api/order')",
  })
})

t.test('@hey-api/openapi-ts makes a client that places an order and follows it, event by event', async (t) => {
  const file = await clientByHeyApi(await document(), await directoryFor(t))
  const use = `import { exportProducts, followOrder, placeOrder } from './index.js'
const body = ${request}
export const { data } = await placeOrder({ body, headers: { 'Idempotency-Key': 'a' } })
export const number: string | undefined = data?.number
const { stream } = await followOrder({ path: { id: 'a' } })
for await (const order of stream) console.log(order.status satisfies string)
export const lines: string[] | undefined = (await exportProducts()).data?.split('\\n')
`
  await compiles(t, file, use, { 'an order without its key': 'await placeOrder({ body })' })
})

t.test('orval makes a client that places an order', async (t) => {
  const file = await clientByOrval(await document(), await directoryFor(t))
  const use = `import { importProducts, placeOrder } from './shop.js'
const body = ${request}
const answer = await placeOrder(body, { 'Idempotency-Key': 'a' })
export const number: string | undefined = answer.status === 201 ? answer.data.number : undefined
await importProducts('{}\\n')
`
  await compiles(t, file, use, {
    'an order without its key': 'await placeOrder(body)',
    'one line as a whole import': "await importProducts({ slug: 'a' })",
  })
})

t.test('@asyncapi/modelina makes a model of every event, of everything in them, and each has its name', async (t) => {
  const { file, names } = await modelsByModelina(asyncApiDocument(), await directoryFor(t))
  t.same(
    names.filter((name) => /anonymous/i.test(name)),
    [],
  )
  for (const type of Object.keys(eventData)) {
    const name = type.replaceAll(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase())
    t.ok(names.includes(name), name)
  }
  const objects = eventComponents.filter((schema) => (schema as { type?: string }).type === 'object')
  for (const { $id } of objects) t.ok(names.includes($id), $id)
  t.same(compileStrictly([file]), [])
  t.match(await readFile(file, 'utf8'), /interface OrdersOrderPlacedV1 \{/)
})

t.test('a fault in generated code is found', async (t) => {
  const directory = await directoryFor(t)
  await writeFile(path.join(directory, 'bad.ts'), 'export const number: number = "one"')
  t.match(compileStrictly([path.join(directory, 'bad.ts')]), [/bad\.ts:1 Type 'string' is not assignable/])
})
