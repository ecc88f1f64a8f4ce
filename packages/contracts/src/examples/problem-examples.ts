import { type ProblemName, problemTypeReference, problemTypes } from '../problem.ts'

interface Particulars {
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[]
  readonly [member: string]: unknown
}

const requestId = '0198f1c0-9d2a-7c11-8a55-6c1f0e6a1d2b'

/** A problem of a type as an answer has it. */
export const problemExample = (name: ProblemName, particulars: Particulars) => ({
  ...particulars,
  type: problemTypeReference(name),
  title: problemTypes[name].title,
  status: problemTypes[name].status,
  requestId,
})

const particulars: Readonly<Record<ProblemName, Particulars>> = {
  'invalid-request': {
    detail: 'The request is not valid: see "errors".',
    errors: [{ pointer: '/query/limit', message: 'must be >= 1' }],
  },
  'idempotency-key-required': {
    detail: 'Send an Idempotency-Key header, so that a repeated request counts once.',
  },
  unauthenticated: { detail: 'This operation needs a token.' },
  forbidden: { detail: 'The token needs the scope catalog:write.' },
  'not-found': { detail: 'There is no such product.' },
  'method-not-allowed': { detail: 'This address answers GET, HEAD.' },
  'not-acceptable': { detail: 'Products are exported as application/x-ndjson or text/csv.' },
  'request-timeout': { detail: 'Send the whole request without long pauses.' },
  conflict: { detail: 'Something else happened at the same time. Read it again, then repeat the change.' },
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
  'request-in-progress': {
    detail: 'A request with this Idempotency-Key is being worked on. Send the same request again in a moment.',
  },
  'stale-version': {
    detail: 'The product has changed since you read it. Read it again and repeat your change.',
    currentVersion: 8,
  },
  'payload-too-large': { detail: 'The request body is larger than this operation takes.' },
  'uri-too-long': { detail: 'Shorten the address.' },
  'unsupported-media-type': { detail: 'Send the body with the content type that this operation takes.' },
  'rule-violated': {
    detail: 'The request breaks rules: see "errors".',
    errors: [{ pointer: '/slug', message: 'must be neither a UUID nor a word that is a route' }],
  },
  'unknown-category': {
    detail: 'There is no such category.',
    errors: [{ pointer: '/categoryId', message: 'is not the id of a category' }],
  },
  'unknown-sku': {
    detail: 'Something in this order is not for sale (any more).',
    errors: [{ pointer: '/items/0/sku', message: 'is not for sale' }],
  },
  'idempotency-key-reused': {
    detail: 'This Idempotency-Key was used with another body. Use a new key for a new request.',
    errors: [{ pointer: '/headers/idempotency-key', message: 'was used for another request' }],
  },
  'precondition-required': { detail: 'Send the ETag of the version that you have read in If-Match.' },
  'too-many-requests': { detail: 'Too many requests. Please try again in 12 s.' },
  'headers-too-large': { detail: 'Send fewer or shorter headers.' },
  'internal-error': {
    detail: 'Something went wrong on our side. It has been recorded under the request id.',
  },
  'bad-gateway': { detail: 'It may be starting again. Try again in a moment.' },
  unavailable: { detail: 'The service can not answer right now. Please try again.' },
  'gateway-timeout': { detail: 'What you asked for may still happen. Look before you repeat a change.' },
}

/** One problem of each type, named by its type. */
export const problemExamples = Object.fromEntries(
  Object.entries(particulars).map(([name, some]) => [name, problemExample(name as ProblemName, some)]),
) as Readonly<Record<ProblemName, ReturnType<typeof problemExample>>>
