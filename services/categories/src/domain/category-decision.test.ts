import t from 'tap'
import type { Category } from './category.ts'
import { type CategoryAmendment, decideAmendment, decideCreation, decideDeletion } from './category-decision.ts'
import type { Surroundings } from './tree.ts'

const now = new Date('2026-11-22T12:00:00Z')
const rules = { maxDepth: 3, maxCategories: 7, isUsableSlug: (slug: string) => slug !== 'health' }
const laptops: Category = {
  id: 'laptops-id',
  slug: 'laptops',
  name: 'Laptops',
  description: 'Portable.',
  parentId: 'computers-id',
  position: 2,
  version: 5,
  createdAt: new Date(0),
  updatedAt: new Date(0),
}
const tablets: Category = { ...laptops, id: 'tablets-id', slug: 'tablets', position: 1 }
const computers: Surroundings = { lineage: ['computers-id'], siblings: [tablets], height: 1 }
const amend = (amendment: CategoryAmendment, surroundings = computers, seenVersion = 5) =>
  decideAmendment(laptops, amendment, surroundings, { now, rules, seenVersion })

t.test('a tree that has as many categories as it may gets no more', async (t) => {
  const wanted = { slug: 'phones', name: 'Phones' }
  t.same(decideCreation(wanted, computers, { id: 'new-id', count: 7, now, rules }), { kind: 'too-many', most: 7 })
})

t.test('a new category starts at version 1, at the end, with an empty description', async (t) => {
  const wanted = { slug: 'phones', name: 'Phones', parentId: 'computers-id' }
  t.same(decideCreation(wanted, computers, { id: 'new-id', count: 6, now, rules }), {
    kind: 'created',
    shifted: [],
    category: {
      ...wanted,
      id: 'new-id',
      description: '',
      position: 2,
      version: 1,
      createdAt: now,
      updatedAt: now,
    },
  })
})

t.test('a new category takes the position that it asks for, and who stands there moves on', async (t) => {
  const wanted = { slug: 'phones', name: 'Phones', parentId: 'computers-id', position: 1 }
  t.match(decideCreation(wanted, computers, { id: 'new-id', count: 6, now, rules }), {
    category: { position: 1 },
    shifted: [{ id: 'tablets-id', position: 2, version: 6, updatedAt: now }],
  })
})

t.test('a new category deeper than the tree may grow is refused', async (t) => {
  const deep = { lineage: ['gaming-id', 'laptops-id', 'computers-id'], siblings: [], height: 1 }
  const wanted = { slug: 'phones', name: 'Phones', parentId: 'gaming-id' }
  t.same(decideCreation(wanted, deep, { id: 'new-id', count: 6, now, rules }), { kind: 'too-deep', depth: 4 })
})

t.test('a slug that became a route since stays, for its category may still change in other ways', async (t) => {
  const context = { now, rules, seenVersion: 5 }
  t.match(decideAmendment({ ...laptops, slug: 'health' }, { name: 'Health' }, computers, context), {
    kind: 'changed',
    category: { slug: 'health', name: 'Health' },
  })
})

t.test('a word that is a route is refused as a slug, for a new category and for one that has another', async (t) => {
  const wanted = { slug: 'health', name: 'Health' }
  t.same(decideCreation(wanted, computers, { id: 'new-id', count: 6, now, rules }), { kind: 'reserved-slug' })
  t.same(amend({ slug: 'health' }), { kind: 'reserved-slug' })
})

t.test('only what is sent changes', async (t) => {
  t.same(amend({ name: 'Notebooks' }), {
    kind: 'changed',
    shifted: [],
    category: { ...laptops, name: 'Notebooks', version: 6, updatedAt: now },
  })
  t.match(amend({ description: null }), { category: { description: '', name: 'Laptops' } })
})

t.test('what says the same again changes nothing', async (t) => {
  const same = { slug: 'laptops', name: 'Laptops', description: 'Portable.', parentId: 'computers-id', position: 2 }
  t.same(amend(same), { kind: 'unchanged' })
})

t.test('a move without a position goes to the end of the new siblings', async (t) => {
  const office = { lineage: ['office-id'], siblings: [{ ...tablets, position: 8 }], height: 1 }
  t.match(amend({ parentId: 'office-id' }, office), {
    kind: 'changed',
    category: { parentId: 'office-id', position: 9, version: 6 },
  })
  const top = { lineage: [], siblings: [], height: 1 }
  t.match(amend({ parentId: null }, top), { category: { parentId: null, position: 0 } })
})

t.test('a move to the position that it had elsewhere makes room there', async (t) => {
  const office = { lineage: ['office-id'], siblings: [{ ...tablets, position: 2 }], height: 1 }
  t.match(amend({ parentId: 'office-id', position: 2 }, office), {
    category: { position: 2 },
    shifted: [{ id: 'tablets-id', position: 3 }],
  })
})

t.test('reordering makes the one that stands there move on', async (t) => {
  t.match(amend({ position: 1 }), {
    kind: 'changed',
    category: { position: 1 },
    shifted: [{ id: 'tablets-id', position: 2, version: 6 }],
  })
})

t.test('a change of the name asks nobody to move, even when positions are double', async (t) => {
  const double = { ...computers, siblings: [{ ...tablets, position: 2 }] }
  t.match(amend({ name: 'Notebooks' }, double), { kind: 'changed', category: { position: 2 }, shifted: { length: 0 } })
})

t.test('a move below itself is a cycle', async (t) => {
  t.same(amend({ parentId: 'gaming-id' }, { lineage: ['gaming-id', 'laptops-id'], siblings: [], height: 2 }), {
    kind: 'cycle',
  })
})

t.test('a change of a version that the caller has not seen is refused, and so is its deletion', async (t) => {
  t.same(amend({ name: 'Notebooks' }, computers, 4), { kind: 'stale', version: 5 })
  const empty = { children: 0, products: 0 }
  t.same(decideDeletion(laptops, empty, { now, seenVersion: 6 }), { kind: 'stale', version: 5 })
})

t.test('only an empty category is deleted', async (t) => {
  const decide = (children: number, products: number) =>
    decideDeletion(laptops, { children, products }, { now, seenVersion: 5 })
  t.same(decide(1, 0), { kind: 'not-empty', children: 1, products: 0 })
  t.same(decide(0, 3), { kind: 'not-empty', children: 0, products: 3 })
  t.same(decide(0, 0), { kind: 'deleted', category: { ...laptops, version: 6, updatedAt: now }, shifted: [] })
})
