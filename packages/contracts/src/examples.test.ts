import type { Examples } from '@techshop/http-contract/example'
import type { Operation } from '@techshop/http-contract/operation'
import { problemsOf } from '@techshop/http-contract/operation-problems'
import { documentOperation, Health, healthOperation } from '@techshop/http-contract/service-operations'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import t, { type Test } from 'tap'
import { catalogComponents, catalogOperations } from './catalog-operations.ts'
import { categoriesComponents, categoriesOperations } from './categories-operations.ts'
import { problemExamples } from './examples/problem-examples.ts'
import { extendedProblems } from './extended-problem.ts'
import type { ShopOperation } from './operations.ts'
import { ordersComponents, ordersOperations } from './orders-operations.ts'
import type { ProblemName } from './problem.ts'
import { strict } from './strict-schema.ts'

const services = [
  { name: 'catalog', operations: catalogOperations, components: catalogComponents },
  { name: 'categories', operations: categoriesOperations, components: categoriesComponents },
  { name: 'orders', operations: ordersOperations, components: ordersComponents },
]

/** Checks values against schemas in which nothing that is not described is allowed. */
const checkOf = (components: readonly object[]) => {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  for (const component of [...components, Health]) ajv.addSchema(strict(component) as object)
  return (t: Test, schema: unknown, value: unknown, name: string) => {
    const validate = ajv.compile(strict(schema) as object)
    t.ok(validate(value), `${name}: ${ajv.errorsText(validate.errors)}`)
  }
}

type Check = ReturnType<typeof checkOf>

const checkAll = (t: Test, check: Check, schema: unknown, examples: Examples | undefined, name: string) => {
  t.ok(Object.keys(examples ?? {}).length > 0, `${name} has an example`)
  for (const [key, { summary, value }] of Object.entries(examples ?? {})) {
    t.match(summary, /\S/)
    check(t, schema, value, `${name} ${key}`)
  }
}

const checkParameters = (t: Test, check: Check, { params, query, headers, examples, operationId }: Operation) => {
  for (const part of [params, query, headers]) {
    const { properties = {} } = (part ?? {}) as { properties?: Record<string, { description?: string }> }
    for (const [name, schema] of Object.entries(properties)) {
      t.ok(schema.description, `${operationId}: ${name} is described`)
      const value = examples?.parameters?.[name]
      t.not(value, undefined, `${operationId}: ${name} has an example`)
      check(t, schema, value, `${operationId} ${name}`)
    }
  }
}

const checkBodies = (t: Test, check: Check, operation: Operation) => {
  const { operationId, body, responses, examples, requestStream, responseStream } = operation
  if (body) checkAll(t, check, body, examples?.request, `${operationId} request`)
  for (const [status, schema] of Object.entries(responses)) {
    if (schema) checkAll(t, check, schema, examples?.responses?.[Number(status)], `${operationId} ${status}`)
  }
  for (const stream of [requestStream, responseStream]) {
    for (const mediaType of stream?.mediaTypes ?? []) {
      const schema = mediaType === 'text/csv' ? { type: 'string' } : stream?.line
      checkAll(t, check, schema, stream?.examples?.[mediaType], `${operationId} ${mediaType}`)
    }
  }
}

for (const { name, operations, components } of services) {
  t.test(
    `every operation of ${name} is described, and its examples are what its schemas say, with no member more`,
    async (t) => {
      const check = checkOf(components)
      for (const operation of [...operations, healthOperation(name), documentOperation(name)] as Operation[]) {
        t.match(operation.description, /\S/, `${operation.operationId} is described`)
        checkParameters(t, check, operation)
        checkBodies(t, check, operation)
      }
    },
  )

  t.test(`every problem of ${name} has an example that its schema describes`, async (t) => {
    const check = checkOf(components)
    for (const operation of operations as readonly ShopOperation[]) {
      for (const problem of problemsOf(operation)) {
        const schema = { $ref: `${extendedProblems[problem]?.$id ?? 'Problem'}#` }
        const value = operation.examples?.problems?.[problem] ?? problemExamples[problem]
        check(t, schema, value, `${operation.operationId} ${problem}`)
      }
      for (const own of Object.keys(operation.examples?.problems ?? {}))
        t.ok(problemsOf(operation).includes(own as ProblemName), `${operation.operationId} can answer ${own}`)
    }
  })
}

t.test('a strict schema refuses a member that is not described, at any depth', async (t) => {
  const ajv = new Ajv2020({ strict: false })
  const item = { type: 'object', properties: { id: { type: 'string' } } }
  const schema = {
    type: 'object',
    properties: { items: { type: 'array', items: item }, one: { anyOf: [item, { type: 'null' }] } },
  }
  const validate = ajv.compile(strict(schema) as object)
  t.ok(validate({ items: [{ id: 'a' }], one: { id: 'b' } }))
  t.notOk(validate({ items: [{ id: 'a', more: 1 }] }))
  t.notOk(validate({ items: [], one: { id: 'b', more: 1 } }))
  t.notOk(validate({ items: [], more: 1 }))
})
