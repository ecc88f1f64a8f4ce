import type { Operation } from '@techshop/http-contract/operation'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t from 'tap'
import type { TSchema } from 'typebox'
import { catalogComponents, catalogOperations } from './catalog-operations.ts'
import { categoriesComponents, categoriesOperations } from './categories-operations.ts'
import { eventComponents, eventData } from './events.ts'
import { ordersComponents, ordersOperations } from './orders-operations.ts'
import { ProductWrite } from './product.ts'
import { isUsableSlug } from './reserved-slugs.ts'

const services: readonly { name: string; operations: readonly Operation[]; components: readonly TSchema[] }[] = [
  { name: 'catalog', operations: catalogOperations, components: catalogComponents },
  { name: 'categories', operations: categoriesOperations, components: categoriesComponents },
  { name: 'orders', operations: ordersOperations, components: ordersComponents },
]

const validatorOf = (components: readonly TSchema[]) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
  addFormats.default(ajv)
  for (const component of components) ajv.addSchema(component)
  return ajv
}

for (const { name, operations, components } of services) {
  t.test(`every schema of ${name} compiles with the components of its document alone`, async (t) => {
    const ajv = validatorOf(components)
    for (const operation of operations) {
      const schemas = [
        operation.params,
        operation.query,
        operation.headers,
        operation.body,
        ...Object.values(operation.responses),
      ]
      for (const schema of schemas) if (schema) t.doesNotThrow(() => ajv.compile(schema), operation.operationId)
    }
  })
}

t.test('an operationId and a method with its path stand for one operation in the whole shop', async (t) => {
  const operations = services.flatMap((service) => service.operations)
  const ids = operations.map((operation) => operation.operationId)
  const routes = operations.map((operation) => `${operation.method} ${operation.path}`)
  t.equal(new Set(ids).size, ids.length)
  t.equal(new Set(routes).size, routes.length)
})

t.test('every event compiles with the components of the events alone', async (t) => {
  const ajv = validatorOf(eventComponents)
  for (const [type, schema] of Object.entries(eventData)) t.doesNotThrow(() => ajv.compile(schema), type)
})

t.test('an unknown member of a product is refused at every depth', async (t) => {
  const validate = validatorOf(catalogComponents).compile(ProductWrite)
  const price = { amount: 100, currency: 'USD' }
  const product = { slug: 'a', name: 'A', attributes: { brand: 'Acme' }, variants: [{ sku: 'A-1', price }] }
  t.ok(validate(product))
  t.notOk(validate({ ...product, colour: 'red' }))
  t.notOk(validate({ ...product, attributes: { 'not a name': 'x' } }))
  t.notOk(validate({ ...product, variants: [{ sku: 'A-1', price: { ...price, vat: 1 } }] }))
})

t.test('a slug is neither a word that is a route nor a UUID', async (t) => {
  t.ok(isUsableSlug('aurora-14-laptop'))
  t.notOk(isUsableSlug('export'))
  t.notOk(isUsableSlug('0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b'))
})
