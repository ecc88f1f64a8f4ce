import t from 'tap'
import { isSameContent } from './same-content.ts'

t.test('values say the same whatever the order of their members, at every depth', async (t) => {
  t.equal(isSameContent({ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }), true)
  t.equal(isSameContent('a', 'a'), true)
})

t.test('values of another kind, order of items or set of members say something else, either way round', async (t) => {
  const different: [unknown, unknown][] = [
    [1, 2],
    ['', {}],
    [1, {}],
    [null, {}],
    [[], {}],
    [['x'], { 0: 'x' }],
    [
      [1, 2],
      [2, 1],
    ],
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ]
  for (const [one, other] of different) {
    const said = `${JSON.stringify(one)} and ${JSON.stringify(other)}`
    t.equal(isSameContent(one, other), false, said)
    t.equal(isSameContent(other, one), false, said)
  }
})
