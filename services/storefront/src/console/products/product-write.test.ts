import t from 'tap'
import { locales } from '../../texts/locales.ts'
import { draftOf, emptyDraft } from './product-draft.ts'
import { readDraft } from './product-write.ts'

const product = {
  name: 'Lamp',
  slug: 'lamp',
  description: '',
  status: 'active' as const,
  categoryId: null,
  attributes: { brand: 'Aurora' },
  images: [{ url: '/a.svg', alt: 'A lamp' }],
  options: [{ name: 'Size', values: ['S', 'L'] }],
  variants: [{ sku: 'L-S', options: { Size: 'S' }, price: { amount: 1999, currency: 'USD' } }],
}

t.test('what was read comes out of the form as it went in', async (t) => {
  for (const locale of locales)
    t.same(readDraft(draftOf(product, locale), locale), { write: product, faults: new Map() })
})

t.test('an option that is renamed keeps the values that variants have of it', async (t) => {
  const draft = draftOf(product, 'en')
  const renamed = { ...draft, options: draft.options.map((option) => ({ ...option, name: 'Width' })) }
  t.same(readDraft(renamed, 'en').write.variants[0]?.options, { Width: 'S' })
})

t.test('all that is wrong is said at once, where the service would say it', async (t) => {
  const draft = emptyDraft('USD')
  const attributes = [{ key: 'a', name: 'brand', value: '' }]
  const variants = [{ key: 'v', sku: ' ', options: {}, price: 'much', stock: '-1' }]
  const { faults } = readDraft({ ...draft, attributes, variants }, 'en')
  t.same(Object.fromEntries(faults), {
    '/name': 'required',
    '/slug': 'required',
    '/attributes/brand': 'required',
    '/variants/0/sku': 'required',
    '/variants/0/price/amount': 'amount',
    '/variants/0/stock': 'units',
  })
})

t.test('a price that may be meant as thousands is not guessed at', async (t) => {
  const faultOf = (price: string) => {
    const draft = draftOf(product, 'en')
    const variants = draft.variants.map((variant) => ({ ...variant, price }))
    return readDraft({ ...draft, variants }, 'en').faults.get('/variants/0/price/amount')
  }
  for (const price of ['1.299', '1.290', '1.299,00', '12,9']) t.equal(faultOf(price), 'amount', price)
  for (const price of ['1299', '1,299', '$1,299.00', ' 12.90 ']) t.equal(faultOf(price), undefined, price)
})

t.test('a currency can be typed letter by letter beside a price', async (t) => {
  for (const currency of ['', 'E', 'EU', 'EUR']) {
    const { write, faults } = readDraft({ ...draftOf(product, 'en'), currency }, 'en')
    t.match(write.variants[0]?.price, { amount: 1999, currency })
    t.equal(faults.size, 0)
  }
})
