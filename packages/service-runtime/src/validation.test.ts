import { input, named, nullable, ref } from '@techshop/http-contract/schema'
import t from 'tap'
import { Type } from 'typebox'
import { forbiddenMembers, mayHoldForbiddenText } from './forbidden-text.ts'
import { invalidMembers } from './invalid-members.ts'
import { MOST_FAULTS, toldOf } from './problem.ts'
import { createValidatorCompiler } from './validation.ts'

const Amount = named('Amount', input({ amount: Type.Integer({ minimum: 1 }) }))
const Line = named(
  'Line',
  input({
    sku: Type.String({ pattern: '^[A-Z]+$' }),
    price: ref(Amount),
    options: Type.Optional(Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 80 }))),
  }),
)
const Form = named(
  'Form',
  input({
    lines: Type.Array(ref(Line), { maxItems: 100 }),
    names: Type.Optional(nullable(Type.Array(Type.String({ minLength: 2 }), { maxItems: 5, uniqueItems: true }))),
    attributes: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.String(), {
        additionalProperties: false,
        maxProperties: 50,
      }),
    ),
  }),
)
const isForm = createValidatorCompiler([Amount, Line, Form])(ref(Form), 'body')

const faultsOf = (value: unknown) => (isForm(value) ? [] : toldOf(invalidMembers('body', isForm.errors ?? [])))
const pointersOf = (value: unknown) => faultsOf(value).map(({ pointer }) => pointer)

const many = <T>(count: number, item: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => item(n))
const members = (count: number, value: unknown, name = 'a') =>
  Object.fromEntries(many(count, (n) => [`${name}${n}`, value]))
const line = { sku: 'A', price: { amount: 1 } }

/** Shapes that are refused, each as large as it is told to be. */
const shapes: Record<string, (count: number) => unknown> = {
  'empty items': (count) => ({ lines: many(count, () => ({})) }),
  'items that are right, but too many': (count) => ({ lines: many(count, () => line) }),
  'items of another type': (count) => ({ lines: many(count, () => 1) }),
  'members that nobody knows': (count) => ({ lines: [line], ...members(count, 1) }),
  'members that nobody knows, in an item': (count) => ({ lines: [{ ...line, ...members(count, 1) }] }),
  'names that do not match': (count) => ({ lines: [line], attributes: members(count, 'x', 'A') }),
  'values that do not match, by name': (count) => ({ lines: [{ ...line, options: members(count, 1) }] }),
  'a list that may be null': (count) => ({ lines: [line], names: many(count, () => '') }),
  'a list of the same': (count) => ({ lines: [line], names: many(count, () => 'same') }),
  'a list of others': (count) => ({ lines: [line], names: many(count, (n) => `name ${n}`) }),
  'a long text': (count) => ({ lines: [{ ...line, sku: `${'A'.repeat(10 * count)}!` }] }),
}

for (const [shape, make] of Object.entries(shapes)) {
  t.test(`the cost of refusing is linear in the size: ${shape}`, async (t) => {
    const microsecondsFor = (count: number): number => {
      const value = make(count)
      const begun = process.cpuUsage()
      for (let n = 0; n < 5; n += 1) isForm(value)
      return process.cpuUsage(begun).user
    }
    microsecondsFor(1_000)
    const small = Math.min(...many(5, () => microsecondsFor(4_000)))
    const large = Math.min(...many(3, () => microsecondsFor(32_000)))
    // Eight times the size. Quadratic cost would be 64 times as much; what is hardly measurable counts as 10 ms.
    t.ok(large < 32 * Math.max(small, 10_000), `${small} µs became ${large} µs`)
  })

  t.test(`no answer tells more than ${MOST_FAULTS} faults: ${shape}`, async (t) => {
    const faults = faultsOf(make(20_000))
    t.ok(faults.length > 0)
    t.ok(faults.length <= MOST_FAULTS)
    t.ok((isForm.errors ?? []).length <= 2 * MOST_FAULTS, `${isForm.errors?.length} faults were looked for`)
  })
}

t.test('whatever is wrong with a few members is all told, in the lists, too', async (t) => {
  const value = {
    lines: [line, {}, { sku: 'a', price: { amount: 0, colour: 1 } }],
    names: ['x'],
    attributes: { A: 'x' },
    b: 1,
  }
  t.same(pointersOf(value).sort(), [
    '/attributes/A',
    '/b',
    '/lines/1/price',
    '/lines/1/sku',
    '/lines/2/price/amount',
    '/lines/2/price/colour',
    '/lines/2/sku',
    '/names/0',
  ])
  t.same(pointersOf({ lines: many(101, () => line) }), ['/lines'])
  t.same(pointersOf({ lines: many(100, () => line), names: null, attributes: { a: 'x' } }), [])
})

t.test('a member with a long name is not told back: what holds it is pointed at', async (t) => {
  const name = 'x'.repeat(100_000)
  t.same(pointersOf({ lines: [line], [name]: 1 }), [''])
  t.same(pointersOf({ lines: [{ ...line, options: { [name]: 1 } }] }), ['/lines/0/options'])
})

t.test('forbidden text is found however much there is, and however deep it stands', async (t) => {
  const deep = `${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`
  t.equal(mayHoldForbiddenText(deep), true)
  t.equal(toldOf(forbiddenMembers(JSON.parse(deep))).length, 1)
  t.equal(forbiddenMembers(many(100_000, () => '\0')).length, MOST_FAULTS)
  t.same(
    forbiddenMembers({ a: ['x', '\ud800'], 'b\0': 1, 'c/d': { e: '\0' } }).map(({ pointer }) => pointer),
    ['', '/a/1', '/c~1d/e'],
  )
})

t.test('a date that is accepted can be read as one', async (t) => {
  const dates = createValidatorCompiler([])(
    Type.Object({
      at: Type.Optional(Type.String({ format: 'date-time' })),
      on: Type.Optional(Type.String({ format: 'date' })),
    }),
    'query',
  )
  for (const at of [
    '2026-06-30T23:59:60Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '2026-02-30T00:00:00Z',
  ])
    t.equal(dates({ at }), false, at)
  for (const at of ['2026-06-30T23:59:59Z', '2026-06-30t23:59:59.123456789z', '9999-12-31T23:59:59-12:00'])
    if (dates({ at })) t.ok(Number.isFinite(Date.parse(at)), at)
  t.equal(dates({ at: '2026-06-30T23:59:59.999+02:00' }), true)
  t.equal(dates({ on: '0000-01-01' }), false)
  t.equal(dates({ on: '2024-02-29' }), true)
})
