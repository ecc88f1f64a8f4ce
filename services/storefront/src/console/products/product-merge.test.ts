import type { ProductWrite } from '@techshop/client/types'
import t from 'tap'
import { mergeProducts, patchOf } from './product-merge.ts'

const usd = (amount: number) => ({ amount, currency: 'USD' })
const base: ProductWrite = {
  name: 'Lamp',
  slug: 'lamp',
  description: 'Bright.',
  status: 'active',
  categoryId: null,
  attributes: { brand: 'Aurora', colour: 'white' },
  images: [],
  options: [],
  variants: [
    { sku: 'L-1', options: {}, price: usd(1000) },
    { sku: 'L-2', options: {}, price: usd(2000) },
  ],
}
const none = new Map()

t.test('a patch holds what was changed and nothing else', async (t) => {
  t.equal(patchOf(base, { ...base, attributes: { colour: 'white', brand: 'Aurora' } }), undefined)
  t.same(patchOf(base, { ...base, name: 'Lantern' }), { name: 'Lantern' })
  t.same(patchOf(base, { ...base, attributes: { brand: 'Borealis', weight: '1 kg' } }), {
    attributes: { colour: null, brand: 'Borealis', weight: '1 kg' },
  })
})

t.test(
  'changes of different fields are joined without a question, down to one attribute and one variant',
  async (t) => {
    const mine = {
      ...base,
      name: 'Lantern',
      attributes: { brand: 'Aurora', colour: 'black' },
      variants: [{ sku: 'L-1', options: {}, price: usd(1100) }, ...base.variants.slice(1)],
    }
    const theirs = {
      ...base,
      description: 'Very bright.',
      attributes: { brand: 'Borealis', colour: 'white' },
      variants: [...base.variants.slice(0, 1), { sku: 'L-2', options: {}, price: usd(2200) }],
    }
    const merge = mergeProducts(base, mine, theirs)
    t.same(merge.conflicts, [])
    t.same(merge.taken.toSorted(), ['attributes/brand', 'description', 'variants/L-2'])
    t.match(merge.resolve(none), {
      name: 'Lantern',
      description: 'Very bright.',
      attributes: { brand: 'Borealis', colour: 'black' },
      variants: [
        { sku: 'L-1', price: usd(1100) },
        { sku: 'L-2', price: usd(2200) },
      ],
    })
  },
)

t.test('a field that both have changed is a choice, unless both mean the same', async (t) => {
  const mine = { ...base, name: 'Lantern', slug: 'lantern' }
  const theirs = { ...base, name: 'Torch', slug: 'lantern' }
  const merge = mergeProducts(base, mine, theirs)
  t.same(merge.conflicts, [{ field: 'name', mine: 'Lantern', theirs: 'Torch' }])
  t.equal(merge.resolve(none).name, 'Lantern')
  t.equal(merge.resolve(new Map([['name', 'theirs']])).name, 'Torch')
})

t.test('a variant that one removes and the other changes is a choice, too', async (t) => {
  const mine = { ...base, variants: base.variants.slice(0, 1) }
  const theirs = { ...base, variants: [...base.variants.slice(0, 1), { sku: 'L-2', options: {}, price: usd(5) }] }
  const merge = mergeProducts(base, mine, theirs)
  t.same(merge.conflicts, [{ field: 'variants/L-2', mine: undefined, theirs: theirs.variants[1] }])
  t.same(
    merge.resolve(none).variants.map(({ sku }) => sku),
    ['L-1'],
  )
  t.same(
    merge.resolve(new Map([['variants/L-2', 'theirs']])).variants.map(({ sku }) => sku),
    ['L-1', 'L-2'],
  )
})
