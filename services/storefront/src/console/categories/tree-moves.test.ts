import type { Category } from '@techshop/client/types'
import t from 'tap'
import { buildCategoryTree } from '../../listing/category-tree.ts'
import { mayStand, patchFor, placeBeside, placeOf, placeTowards } from './tree-moves.ts'
import { closedAtFirst, visibleRows } from './tree-rows.ts'

const category = (id: string, position: number, ...above: string[]) =>
  ({
    id,
    name: id,
    slug: id,
    position,
    parentId: above.at(-1) ?? null,
    path: [...above, id].map((one) => ({ id: one, name: one, slug: one })),
  }) as Category

const a = category('a', 0)
const b = category('b', 3)
const c = category('c', 4)
const b1 = category('b1', 0, 'b')
const b2 = category('b2', 7, 'b')
const tree = buildCategoryTree([a, b, c, b1, b2])

t.test('the tree is read from the top, without what is folded away', async (t) => {
  const names = (closed: string[]) =>
    visibleRows(tree, new Set(closed)).map(({ category: { id }, level }) => `${level}${id}`)
  t.same(names([]), ['1a', '1b', '2b1', '2b2', '1c'])
  t.same(names(['b']), ['1a', '1b', '1c'])
})

t.test('a small tree is shown whole, of a large one the roots and the way to what is opened', async (t) => {
  t.same(closedAtFirst(tree, undefined), new Set())
  const many = Array.from({ length: 40 }, (_, index) => category(`x${index}`, index, 'c'))
  const large = buildCategoryTree([a, b, c, b1, b2, ...many])
  t.same(closedAtFirst(large, undefined), new Set(['b', 'c']))
  t.same(closedAtFirst(large, 'b1'), new Set(['c']))
})

t.test('a step leads past a sibling, into the one above, or out beside the parent', async (t) => {
  t.same(placeTowards(tree, b, 'up'), { parentId: null, index: 0 })
  t.same(placeTowards(tree, b, 'down'), { parentId: null, index: 2 })
  t.same(placeTowards(tree, c, 'in'), { parentId: 'b', index: 2 })
  t.same(placeTowards(tree, b1, 'out'), { parentId: null, index: 2 })
})

t.test('there is no step over the edge', async (t) => {
  t.equal(placeTowards(tree, a, 'up'), undefined)
  t.equal(placeTowards(tree, c, 'down'), undefined)
  t.equal(placeTowards(tree, a, 'in'), undefined)
  t.equal(placeTowards(tree, a, 'out'), undefined)
})

t.test('a place becomes the position of whoever stands there, or one behind the last', async (t) => {
  t.same(patchFor(tree, c, { parentId: null, index: 1 }), { parentId: null, position: 3 })
  t.same(patchFor(tree, a, { parentId: null, index: 2 }), { parentId: null, position: 5 })
  t.same(patchFor(tree, a, { parentId: 'b', index: 2 }), { parentId: 'b', position: 8 })
  t.same(patchFor(tree, a, { parentId: 'c', index: 0 }), { parentId: 'c', position: 0 })
})

t.test('what is dropped stands beside or within its target, never below itself', async (t) => {
  t.same(placeBeside(tree, a, c, 'before'), { parentId: null, index: 1 })
  t.same(placeBeside(tree, a, c, 'after'), { parentId: null, index: 2 })
  t.same(placeBeside(tree, a, b, 'into'), { parentId: 'b', index: 2 })
  t.equal(mayStand(tree, b, { parentId: 'b1', index: 0 }), false)
  t.equal(mayStand(tree, b, { parentId: 'b', index: 0 }), false)
  t.equal(mayStand(tree, b, { parentId: 'c', index: 0 }), true)
  t.same(placeOf(tree, b2), { parentId: 'b', index: 1 })
})
