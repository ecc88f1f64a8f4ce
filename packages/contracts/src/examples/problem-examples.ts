import type { StandardProblemName } from '@techshop/http-contract/problem'
import {
  exampleOf,
  type Particulars,
  type ProblemExample,
  standardExamples,
} from '@techshop/http-contract/problem-examples'
import { type ProblemName, problemTypes } from '../problem.ts'

/** A problem of a type as an answer has it. */
export const problemExample = (name: ProblemName, particulars: Particulars): ProblemExample =>
  exampleOf({ name, ...problemTypes[name] }, particulars)

/** Of the shop's own types, and of others where the shop's words say more. */
const particulars: Readonly<
  Record<Exclude<ProblemName, StandardProblemName>, Particulars> & Partial<Record<ProblemName, Particulars>>
> = {
  forbidden: { detail: 'The token needs the scope catalog:write.' },
  'not-found': { detail: 'There is no such product.' },
  'not-acceptable': { detail: 'Products are exported as application/x-ndjson or text/csv.' },
  'slug-taken': { detail: 'Another product has this slug.', errors: [{ pointer: '/slug', message: 'is taken' }] },
  'sku-taken': {
    detail: 'A sku belongs to one product forever.',
    errors: [{ pointer: '/variants/0/sku', message: 'belongs to another product' }],
  },
  'price-changed': {
    detail: 'The price of something in this order has changed: see "items" for the price that holds now.',
    items: [{ pointer: '/items/0/unitPrice', sku: 'AUR-14-16-512', unitPrice: { amount: 134_900, currency: 'USD' } }],
  },
  'stock-below-zero': {
    detail: 'There are 3 units: no more can be taken away.',
    errors: [{ pointer: '/delta', message: 'must not be below -3' }],
    stock: 3,
  },
  'illegal-transition': {
    detail: 'The order is shipped: it can only become delivered.',
    from: 'shipped',
    legal: ['delivered'],
  },
  'too-many-unpaid-orders': {
    detail: 'Too many orders of this buyer are not paid yet. Pay for one or cancel one, then order again.',
  },
  'quantity-limited': {
    detail: 'One order may have fewer units than this: see "errors".',
    errors: [{ pointer: '/items/0/quantity', message: 'must not be above 20' }],
    items: [{ pointer: '/items/0/quantity', sku: 'AUR-14-16-512', most: 20 }],
    mostUnits: 100,
  },
  'category-cycle': {
    detail: 'The parent is the category itself or stands below it.',
    errors: [{ pointer: '/parentId', message: 'must not be the category itself or stand below it' }],
  },
  'category-not-empty': {
    detail: 'It still has 2 children and 14 products that are not archived.',
    children: 2,
    products: 14,
  },
  'stale-version': {
    detail: 'The product has changed since you read it. Read it again and repeat your change.',
    currentVersion: 8,
  },
  'unknown-category': {
    detail: 'There is no such category.',
    errors: [{ pointer: '/categoryId', message: 'is not the id of a category' }],
  },
  'unknown-sku': {
    detail: 'Something in this order is not for sale (any more).',
    errors: [{ pointer: '/items/0/sku', message: 'is not for sale' }],
  },
}

/** One problem of each type, named by its type. */
export const problemExamples = {
  ...standardExamples,
  ...Object.fromEntries(
    Object.entries(particulars).map(([name, some]) => [name, problemExample(name as ProblemName, some)]),
  ),
} as Readonly<Record<ProblemName, ProblemExample>>
