import t from 'tap'
import type { JsonSchema } from './documents.ts'
import { floodsOf } from './floods.ts'

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    lines: { type: 'array', items: { $ref: '#/Line' } },
    images: {
      anyOf: [{ type: 'array', items: { type: 'object', properties: { url: { type: 'string' } } } }, { type: 'null' }],
    },
  },
}
const resolve = (given: JsonSchema): JsonSchema =>
  '$ref' in given ? { type: 'object', properties: { sku: { type: 'string' } } } : given
const valid = { name: 'a', lines: [{ sku: 'A' }] }
const floods = floodsOf(schema, valid, resolve, 10_000)

t.test('every array, object and text is flooded, also those that are optional or behind a reference', async (t) => {
  const places = new Set(floods.map(({ name }) => name.split(' ')[0]))
  t.same([...places].sort(), [
    '/',
    '/images',
    '/images/0',
    '/images/0/url',
    '/lines',
    '/lines/0',
    '/lines/0/sku',
    '/name',
  ])
})

t.test('each is about as large as it is told to be, and nothing else is changed', async (t) => {
  for (const { name, value } of floods) {
    const { length } = JSON.stringify(value)
    t.ok(length > 3_000 && length < 25_000, `${name}: ${length}`)
    if (name.startsWith('/name ')) t.same((value as typeof valid).lines, valid.lines)
  }
})
