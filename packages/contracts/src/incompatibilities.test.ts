import { named, nullable, oneOf, output, ref } from '@techshop/http-contract/schema'
import t from 'tap'
import { Type } from 'typebox'
import { consumerContracts } from './consumer-contracts.ts'
import { type EventType, eventComponents, eventData } from './events.ts'
import { incompatibilities, reducedToContract, withUnknownMembers } from './incompatibilities.ts'

for (const [consumer, contract] of Object.entries(consumerContracts)) {
  t.test(`the contract of ${consumer} is kept by the publisher`, async (t) => {
    for (const [type, data] of Object.entries(contract))
      t.same(incompatibilities(eventData[type as EventType], data, eventComponents), [], type)
  })
}

const Colour = named('Colour', oneOf(['red', 'green']))
const provided = output({
  id: Type.String(),
  colour: ref(Colour),
  lines: Type.Array(output({ sku: Type.String(), count: Type.Integer() })),
  parent: nullable(Type.String()),
})
const broken = (contract: object, of: object = provided) => incompatibilities(of, contract, [Colour])

t.test('every incompatibility of a provider is noticed', async (t) => {
  t.same(broken(provided), [])
  t.same(broken(output({ slug: Type.String() })), ['/slug may be missing'])
  t.same(broken(output({ id: Type.Integer() })), ['/id is string, not integer'])
  t.same(broken(output({ lines: Type.Array(output({ price: Type.Integer() })) })), ['/lines/*/price may be missing'])
  t.same(broken(output({ colour: oneOf(['red']) })), ['/colour may have other values'])
  t.same(broken(output({ parent: Type.String() })), ['/parent is anything, not string'])
  t.same(broken(output({ id: nullable(Type.String()) })), [], 'less than was expected is fine')
  t.same(broken(output({ id: Type.String() }), output({ id: Type.Optional(Type.String()) })), ['/id may be missing'])
})

t.test('a value is reduced to the contract, and a later one has more, at every depth', async (t) => {
  const value = { id: 'a', colour: 'red', lines: [{ sku: 's', count: 1 }], parent: null }
  const contract = output({ lines: Type.Array(output({ sku: Type.String() })), parent: nullable(Type.String()) })
  t.strictSame(reducedToContract(value, contract, []), { lines: [{ sku: 's' }], parent: null })
  const addedLater = 'unknown today'
  t.strictSame(withUnknownMembers({ lines: [{ sku: 's' }], facts: { a: 'b' } }, provided, [Colour]), {
    lines: [{ sku: 's', addedLater }],
    facts: { a: 'b' },
    addedLater,
  })
})
