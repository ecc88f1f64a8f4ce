import t from 'tap'
import { attributeLabel, facetGroups } from './facets.ts'

const count = (value: string, count: number) => ({ value, count })

t.test('a choice that no product has any more can still be taken back', async (t) => {
  const [brand] = facetGroups({ brand: [count('A', 3)] }, ['brand:Gone'])
  t.same(brand?.choices, [
    { value: 'A', count: 3, chosen: false },
    { value: 'Gone', count: 0, chosen: true },
  ])
})

t.test('an attribute with one value narrows nothing and is not offered', async (t) => {
  t.same(facetGroups({ colour: [count('red', 9)] }, []), [])
})

t.test('brand comes first, and of many values the frequent ones are offered, in natural order', async (t) => {
  const sizes = Array.from({ length: 20 }, (_, index) => count(`${index + 1} inch`, index))
  const groups = facetGroups({ size: sizes, brand: [count('B', 1), count('A', 1)] }, [])
  t.same(
    groups.map(({ name }) => name),
    ['brand', 'size'],
  )
  t.same(
    groups[0]?.choices.map(({ value }) => value),
    ['A', 'B'],
  )
  t.equal(groups[1]?.choices.length, 12)
  t.equal(groups[1]?.choices[0]?.value, '9 inch')
})

t.test('names of attributes are shown as words', async (t) => {
  t.equal(attributeLabel('screenSize', {}), 'Screen size')
  t.equal(attributeLabel('battery_life', {}), 'Battery life')
})

/** Names that every object has, which are names of attributes like any other. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty']

t.test('an attribute may have a name that every object has', async (t) => {
  for (const name of inherited) {
    t.match(facetGroups({}, [`${name}:x`]), [{ name, choices: [{ value: 'x', count: 0, chosen: true }] }])
    t.match(facetGroups(JSON.parse(`{"${name}":[{"value":"a","count":1},{"value":"b","count":2}]}`), []), [{ name }])
    t.type(attributeLabel(name, { brand: 'Marke' }), 'string')
  }
})
