import t from 'tap'
import { missingVariants } from './combinations.ts'
import { emptyDraft } from './product-draft.ts'

const draft = {
  ...emptyDraft('USD'),
  slug: 'lamp',
  options: [
    { key: 'c', name: 'Colour', values: 'white\nblack' },
    { key: 's', name: 'Size', values: 'S\nL' },
  ],
}
const skus = (variants: readonly { sku: string }[]) => variants.map(({ sku }) => sku)

t.test('every combination gets a variant in place of the empty one', async (t) => {
  t.same(skus(missingVariants(draft)), ['LAMP-WHITE-S', 'LAMP-WHITE-L', 'LAMP-BLACK-S', 'LAMP-BLACK-L'])
})

t.test('values without Latin letters are told apart by a number', async (t) => {
  const options = [{ key: 'c', name: '色', values: '赤\n青\n黒' }]
  t.same(skus(missingVariants({ ...draft, options })), ['LAMP', 'LAMP-2', 'LAMP-3'])
})

t.test('combinations that are there stay as they are, and lend their price', async (t) => {
  const there = { key: 'v', sku: 'OLD', options: { c: 'black', s: 'S' }, price: '9', stock: undefined }
  const variants = missingVariants({ ...draft, variants: [there] })
  t.same(skus(variants), ['OLD', 'LAMP-WHITE-S', 'LAMP-WHITE-L', 'LAMP-BLACK-L'])
  t.equal(variants[0], there)
  t.equal(variants[3]?.price, '9')
})
