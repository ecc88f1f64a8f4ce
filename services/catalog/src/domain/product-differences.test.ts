import t from 'tap'
import type { Product } from './product.ts'
import { differencesOf } from './product-differences.ts'

const at = new Date(0)
const usd = (amount: number) => ({ amount, currency: 'USD' })
const lamp: Product = {
  id: 'lamp',
  slug: 'lamp',
  name: 'Lamp',
  description: '',
  status: 'active',
  categoryId: 'c1',
  attributes: { brand: 'Acme', constructor: 'by hand' },
  images: [],
  options: [],
  variants: [{ sku: 'L-1', options: {}, price: usd(5500) }],
  version: 1,
  createdAt: at,
  updatedAt: at,
}
const slugOf = (id: string) => ({ c1: 'lights', c2: 'desks' })[id]

t.test('each change is told with what was and what becomes of it, and nothing else', async (t) => {
  const after: Product = {
    ...lamp,
    name: 'Desk lamp',
    categoryId: 'c2',
    attributes: { brand: 'Acme', color: 'red' },
    variants: [
      { sku: 'L-1', options: {}, price: usd(55) },
      { sku: 'L-2', options: { Size: 'L' }, price: usd(60) },
    ],
  }
  t.same(differencesOf(lamp, after, [{ sku: 'L-2', stock: 3 }], slugOf), [
    { path: ['name'], from: 'Lamp', to: 'Desk lamp' },
    { path: ['category'], from: 'lights', to: 'desks' },
    { path: ['attributes', 'constructor'], from: 'by hand', to: null },
    { path: ['attributes', 'color'], from: null, to: 'red' },
    { path: ['variants', 'L-1', 'price'], from: usd(5500), to: usd(55) },
    { path: ['variants', 'L-2'], from: null, to: { price: usd(60), options: { Size: 'L' }, stock: 3 } },
  ])
  t.same(differencesOf(lamp, { ...lamp, version: 2 }, [], slugOf), [])
})

t.test('new pictures, options and the options of a variant are told as a whole', async (t) => {
  const after: Product = {
    ...lamp,
    images: [{ url: '/lamp.svg', alt: 'A lamp' }],
    options: [{ name: 'Size', values: ['L'] }],
    variants: [{ sku: 'L-1', options: { Size: 'L' }, price: usd(5500) }],
  }
  t.same(differencesOf(lamp, after, [], slugOf), [
    { path: ['images'], from: [], to: after.images },
    { path: ['options'], from: [], to: after.options },
    { path: ['variants', 'L-1', 'options'], from: {}, to: { Size: 'L' } },
  ])
})

t.test('a sku that is left out goes', async (t) => {
  const after = { ...lamp, variants: [{ sku: 'L-9', options: {}, price: usd(1) }] }
  const differences = differencesOf(lamp, after, [], slugOf)
  t.same(differences, [
    { path: ['variants', 'L-9'], from: null, to: { price: usd(1), options: {} } },
    { path: ['variants', 'L-1'], from: { price: usd(5500), options: {} }, to: null },
  ])
  t.notOk('stock' in Object(differences[0]?.to), 'the stock of a sku that is not new is no part of the change')
})

t.test('of a new product everything that it has is told', async (t) => {
  t.same(
    differencesOf(undefined, lamp, [{ sku: 'L-1', stock: 0 }], slugOf).map(({ path, from }) => [path.join(), from]),
    [
      ['name', null],
      ['slug', null],
      ['status', null],
      ['category', null],
      ['attributes,brand', null],
      ['attributes,constructor', null],
      ['variants,L-1', null],
    ],
  )
})
