import t from 'tap'
import type { Category } from './category.ts'
import { place, type Surroundings } from './tree.ts'

const now = new Date('2026-11-22T12:00:00Z')
const sibling = (id: string, position: number): Category => ({
  id,
  slug: id,
  name: id,
  description: '',
  parentId: null,
  position,
  version: 7,
  createdAt: new Date(0),
  updatedAt: new Date(0),
})
const top: Surroundings = { lineage: [], siblings: [], height: 1 }
const wish = { id: 'moved', position: undefined, maxDepth: 4, now }
const positionsAfter = (siblings: Category[], position: number | undefined) => {
  const placement = place({ ...top, siblings }, { ...wish, position })
  if (placement.kind !== 'placed') throw new Error(placement.kind)
  return { own: placement.position, shifted: placement.shifted.map((it) => [it.id, it.position]) }
}

t.test('without a wish it goes behind the last one', async (t) => {
  t.same(positionsAfter([], undefined), { own: 0, shifted: [] })
  t.same(positionsAfter([sibling('b', 9), sibling('a', 2)], undefined), { own: 10, shifted: [] })
})

t.test('a free position is taken without touching anybody', async (t) => {
  t.same(positionsAfter([sibling('a', 0), sibling('b', 2)], 1), { own: 1, shifted: [] })
  t.same(positionsAfter([sibling('a', 0)], 500), { own: 500, shifted: [] })
})

t.test('who has the position moves on, and those right behind, up to the first gap', async (t) => {
  const siblings = [sibling('e', 7), sibling('a', 0), sibling('b', 1), sibling('c', 2), sibling('d', 5)]
  t.same(positionsAfter(siblings, 1), {
    own: 1,
    shifted: [
      ['b', 2],
      ['c', 3],
    ],
  })
})

t.test('siblings that share a position come apart when room is made', async (t) => {
  const [a, b] = [sibling('a', 3), sibling('b', 3)]
  for (const siblings of [
    [a, b],
    [b, a],
  ]) {
    t.same(positionsAfter(siblings, 3), {
      own: 3,
      shifted: [
        ['a', 4],
        ['b', 5],
      ],
    })
  }
})

t.test('who makes room gets a new version of now', async (t) => {
  const placement = place({ ...top, siblings: [sibling('a', 0)] }, { ...wish, position: 0 })
  t.match(placement, { shifted: [{ id: 'a', version: 8, updatedAt: now }] })
})

t.test('a category can not stand below itself, neither directly nor further down', async (t) => {
  t.same(place({ ...top, lineage: ['moved'] }, wish), { kind: 'cycle' })
  t.same(place({ ...top, lineage: ['grandchild', 'child', 'moved', 'root'] }, wish), { kind: 'cycle' })
})

t.test('a parent that does not exist is refused', async (t) => {
  t.same(place({ ...top, lineage: undefined }, wish), { kind: 'unknown-parent' })
})

t.test('the tree grows no deeper than allowed, counting what hangs below', async (t) => {
  t.equal(place({ ...top, lineage: ['c', 'b', 'a'], height: 1 }, wish).kind, 'placed')
  t.same(place({ ...top, lineage: ['c', 'b', 'a'], height: 2 }, wish), { kind: 'too-deep', depth: 5 })
  t.same(place({ ...top, lineage: [], height: 5 }, wish), { kind: 'too-deep', depth: 5 })
})
