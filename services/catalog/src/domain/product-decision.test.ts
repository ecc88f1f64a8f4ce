import t from 'tap'
import type { Product } from './product.ts'
import { type DecisionContext, decideProduct } from './product-decision.ts'
import {
  archiveProduct,
  type ProductCreation,
  wantedByCreation,
  wantedByEdit,
  wantedByImport,
} from './product-writes.ts'

const now = new Date('2026-05-01T12:00:00Z')
const usd = (amount: number) => ({ amount, currency: 'USD' })

const creation: ProductCreation = {
  slug: 'aurora-14-laptop',
  name: 'Aurora 14',
  attributes: { brand: 'Aurora' },
  options: [{ name: 'Storage', values: ['512 GB', '1 TB'] }],
  variants: [
    { sku: 'AUR-512', options: { Storage: '512 GB' }, price: usd(129900), stock: 7 },
    { sku: 'AUR-1T', options: { Storage: '1 TB' }, price: usd(149900) },
  ],
}

const context = (given: Partial<DecisionContext> = {}): DecisionContext => ({
  id: 'product-1',
  now,
  rules: {
    currency: 'USD',
    isUsableSlug: (slug) => slug !== 'import',
    pictureFault: (url) => (url === '/bad' ? 'is bad' : undefined),
  },
  skuOwners: new Map(),
  isCategoryKnown: true,
  categoryPointer: '/categoryId',
  stockOfKnownSku: 'refused',
  ...given,
})

const created = (): Product => {
  const decision = decideProduct(undefined, wantedByCreation(creation), context())
  if (decision.outcome !== 'changed') throw new Error(decision.outcome)
  return decision.change.after
}
const owned = new Map([
  ['AUR-512', 'product-1'],
  ['AUR-1T', 'product-1'],
  ['AUR-OLD', 'product-1'],
  ['ELSE-1', 'product-2'],
])
const later = (given: Partial<DecisionContext> = {}) =>
  context({ id: 'unused', now: new Date('2026-06-01T00:00:00Z'), skuOwners: owned, ...given })

const violationsOf = (
  before: Product | undefined,
  wanted: Parameters<typeof decideProduct>[1],
  ctx: DecisionContext,
) => {
  const decision = decideProduct(before, wanted, ctx)
  return decision.outcome === 'refused' ? decision.violations.map(({ kind, pointer }) => `${kind} ${pointer}`) : []
}

t.test('a new product begins as a draft at version 1, with the first stock of each sku', async (t) => {
  const decision = decideProduct(undefined, wantedByCreation(creation), context())
  t.match(decision, {
    outcome: 'changed',
    change: {
      before: undefined,
      after: { id: 'product-1', version: 1, status: 'draft', description: '', createdAt: now, updatedAt: now },
      newSkus: [
        { sku: 'AUR-512', stock: 7 },
        { sku: 'AUR-1T', stock: 0 },
      ],
    },
  })
})

t.test('a new product of which no variant is wanted has none', async (t) => {
  const { content } = wantedByCreation(creation)
  const decision = decideProduct(undefined, { content, variants: undefined }, context())
  t.same(decision.outcome === 'changed' && [decision.change.after.variants, decision.change.newSkus], [[], []])
})

t.test('a picture that is not fit to be shown is refused, and stays where it was already', async (t) => {
  const pictured = (url: string) => ({ images: [{ url, alt: '' }] })
  t.same(violationsOf(undefined, wantedByCreation({ ...creation, ...pictured('/bad') }), context()), [
    'rule /images/0/url',
  ])
  const before = { ...created(), ...pictured('/bad') }
  t.same(
    violationsOf(before, wantedByEdit(before, { name: 'Another', images: [...before.images].reverse() }), later()),
    [],
  )
  t.same(violationsOf(created(), wantedByEdit(created(), pictured('/bad')), later()), ['rule /images/0/url'])
})

t.test('all broken rules are reported at once', async (t) => {
  const wanted = wantedByCreation({
    slug: 'import',
    name: 'x',
    categoryId: 'nowhere',
    attributes: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`a${index}`, 'x'])),
    options: [
      { name: 'a/b', values: ['1'] },
      { name: 'a/b', values: ['1'] },
    ],
    variants: [
      { sku: 'S', options: { 'a/b': '2' }, price: { amount: 1, currency: 'EUR' } },
      { sku: 'S', options: { 'a/b': '2', c: '1' }, price: usd(1) },
      { sku: 'ELSE-1', price: usd(1) },
    ],
  })
  t.same(violationsOf(undefined, wanted, context({ skuOwners: owned, isCategoryKnown: false })), [
    'rule /slug',
    'rule /attributes',
    'rule /options/1/name',
    'rule /variants/0/price/currency',
    'rule /variants/0/options/a~1b',
    'rule /variants/0/options/a~1b',
    'rule /variants/1/options/c',
    'rule /variants/1/options/a~1b',
    'rule /variants/1/options/a~1b',
    'rule /variants/2/options',
    'rule /variants/2/options',
    'rule /variants/1/sku',
    'rule /variants/1/options',
    'unknown-category /categoryId',
    'sku-taken /variants/2/sku',
  ])
  const decision = decideProduct(undefined, wanted, context({ skuOwners: owned, isCategoryKnown: false }))
  t.same(decision.outcome === 'refused' && [...new Set(decision.violations.map(({ message }) => message))], [
    'is a word that the addresses of the API need, or a UUID',
    'a product has at most 50 attributes',
    'the option "a/b" is listed twice',
    'this shop sells in USD',
    'is none of the values of "a/b"',
    'the product has no such option',
    'lacks a value for "a/b"',
    'the sku "S" is listed twice',
    'has the same values as /variants/0',
    'there is no such category',
    '"ELSE-1" belongs to another product',
  ])
})

t.test('an edit that changes nothing keeps the version', async (t) => {
  const product = created()
  const edit = { name: product.name, attributes: { brand: 'Aurora', absent: null } }
  t.same(decideProduct(product, wantedByEdit(product, edit), later()), { outcome: 'unchanged', product })
})

t.test('an edit changes what it names, removes what it says is null and leaves the rest', async (t) => {
  const product = { ...created(), description: 'old', images: [{ url: '/a.svg', alt: '' }] }
  const edit = { name: 'Aurora 15', description: null, images: null, attributes: { brand: null, ram: '16 GB' } }
  t.match(decideProduct(product, wantedByEdit(product, edit), later()), {
    outcome: 'changed',
    change: {
      before: product,
      after: {
        name: 'Aurora 15',
        slug: 'aurora-14-laptop',
        description: '',
        images: [],
        version: 2,
        createdAt: now,
        updatedAt: new Date('2026-06-01T00:00:00Z'),
      },
      newSkus: [],
    },
  })
  t.same(wantedByEdit(product, edit).content.attributes, { ram: '16 GB' })
})

t.test('an edit may not set the stock of a sku that exists, archived or not, only of a new one', async (t) => {
  const product = created()
  const variants = [
    { sku: 'AUR-512', options: { Storage: '512 GB' }, price: usd(1), stock: 3 },
    { sku: 'AUR-OLD', options: { Storage: '1 TB' }, price: usd(1), stock: 3 },
  ]
  t.same(decideProduct(product, wantedByEdit(product, { variants }), later()), {
    outcome: 'refused',
    violations: ['AUR-512', 'AUR-OLD'].map((sku, index) => ({
      kind: 'rule',
      pointer: `/variants/${index}/stock`,
      message: `the stock of "${sku}" changes only by stock adjustments`,
    })),
  })
  const silent = variants.map(({ stock: _stock, ...variant }) => variant)
  t.same(
    decideProduct(product, wantedByEdit(product, { variants: silent }), later()),
    {
      outcome: 'changed',
      change: {
        before: product,
        after: { ...product, variants: silent, version: 2, updatedAt: later().now },
        newSkus: [],
      },
    },
    'a sku that exists is not new',
  )
  const added = [{ sku: 'AUR-NEW', options: { Storage: '1 TB' }, price: usd(1), stock: 3 }]
  t.match(decideProduct(product, wantedByEdit(product, { variants: added }), later()), {
    change: { newSkus: [{ sku: 'AUR-NEW', stock: 3 }] },
  })
})

t.test('an edit that names no picture, option or description leaves them, and null empties them', async (t) => {
  const product = { ...created(), description: 'old', images: [{ url: '/a.svg', alt: '' }] }
  const { description, images, options, attributes } = product
  t.match(wantedByEdit(product, {}).content, { description, images, options, attributes })
  const emptied = wantedByEdit(product, { description: null, images: null, options: null, attributes: null }).content
  t.same([emptied.description, emptied.images, emptied.options, emptied.attributes], ['', [], [], {}])
  const colors = [{ name: 'Color', values: ['red'] }]
  t.same(wantedByEdit(product, { options: colors }).content.options, colors)
})

t.test('a product may have 50 attributes', async (t) => {
  const attributes = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`a${index}`, 'x']))
  t.equal(decideProduct(undefined, wantedByCreation({ ...creation, attributes }), context()).outcome, 'changed')
})

t.test('no option is named like a member that readers of JSON may drop', async (t) => {
  const variants = [{ sku: 'P', options: Object.fromEntries([['__proto__', 'x']]), price: usd(1) }]
  const wanted = wantedByCreation({ ...creation, options: [{ name: '__proto__', values: ['x'] }], variants })
  t.same(decideProduct(undefined, wanted, context()), {
    outcome: 'refused',
    violations: [{ kind: 'rule', pointer: '/options/0/name', message: `an option can't be named "__proto__"` }],
  })
})

t.test('a pointer names an option with a tilde or a slash as RFC 6901 has it', async (t) => {
  const variants = [{ sku: 'P', options: { 'a~/b': 'x' }, price: usd(1) }]
  t.same(violationsOf(undefined, wantedByCreation({ ...creation, options: [], variants }), context()), [
    'rule /variants/0/options/a~0~1b',
  ])
})

t.test('options that no longer fit the variants that stay are refused', async (t) => {
  const product = created()
  t.same(violationsOf(product, wantedByEdit(product, { options: [] }), later()), [
    'rule /variants/0/options/Storage',
    'rule /variants/1/options/Storage',
    'rule /variants/1/options',
  ])
})

t.test('an edit that does not touch a deleted category is not refused for it', async (t) => {
  const product = { ...created(), categoryId: 'gone' }
  const ctx = later({ isCategoryKnown: false })
  t.equal(decideProduct(product, wantedByEdit(product, { name: 'New' }), ctx).outcome, 'changed')
  t.equal(decideProduct(product, wantedByEdit(product, { categoryId: 'other' }), ctx).outcome, 'refused')
})

t.test('an import of what is there changes nothing and ignores stock', async (t) => {
  const product = created()
  const ctx = later({ stockOfKnownSku: 'ignored', categoryPointer: '/category' })
  t.same(decideProduct(product, wantedByImport(product, creation), ctx), { outcome: 'unchanged', product })
})

t.test('an import leaves alone what a line leaves out', async (t) => {
  const product = { ...created(), status: 'active' as const, description: 'kept' }
  const { slug, name, variants } = creation
  t.match(wantedByImport(product, { slug, name, variants }).content, {
    status: 'active',
    description: 'kept',
    attributes: { brand: 'Aurora' },
  })
})

t.test('archiving raises the version once', async (t) => {
  const product = created()
  const decision = archiveProduct(product, now)
  t.match(decision, { outcome: 'changed', change: { after: { status: 'archived', version: 2 } } })
  t.same(decision.outcome === 'changed' && decision.change.newSkus, [])
  if (decision.outcome === 'changed') t.equal(archiveProduct(decision.change.after, now).outcome, 'unchanged')
})
