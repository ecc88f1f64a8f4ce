import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getProduct } from '@techshop/contracts/catalog-operations'
import { problemExamples } from '@techshop/contracts/examples/problem-examples'
import { getOrder } from '@techshop/contracts/orders-operations'
import { apiServiceNames } from '@techshop/service-manifests/services'
import t from 'tap'
import { answerCheck, type ReceivedAnswer } from './answer-check.ts'

const documents = Object.fromEntries(
  await Promise.all(
    apiServiceNames.map(async (service) => {
      const file = path.join(import.meta.dirname, `../../../services/${service}/openapi.json`)
      return [service, JSON.parse(await readFile(file, 'utf8'))] as const
    }),
  ),
)
const check = answerCheck(documents)
const product = getProduct.examples.responses?.[200]?.laptop?.value as Record<string, unknown>

const headers = {
  'content-type': 'application/json; charset=utf-8',
  'x-request-id': 'r-1',
  etag: '"7-0a"',
  'cache-control': 'no-store',
}
const answer = (body: unknown, changes: Partial<ReceivedAnswer> & { without?: string; type?: string } = {}) => {
  const sent = new Headers({ ...headers, ...(changes.type ? { 'content-type': changes.type } : {}) })
  if (changes.without) sent.delete(changes.without)
  const text = body === '' ? '' : JSON.stringify(body)
  return { method: 'GET', path: '/api/products/aurora', status: 200, text, ...changes, headers: sent }
}
const problem = (name: 'not-found' | 'slug-taken' | 'unavailable') => problemExamples[name]
const problemAnswer = (status: number, body: unknown, without?: string) =>
  answer(body, { status, type: 'application/problem+json', ...(without ? { without } : {}) })

t.test('every event of a stream is checked as it comes', async (t) => {
  const order = Object.values(getOrder.examples.responses?.[200] ?? {})[0]?.value as Record<string, unknown>
  const events = (data: object) => ({
    ...answer('', { path: '/api/orders/1/events', type: 'text/event-stream' }),
    text: `: here\n\nevent: order\nid: 2\ndata: ${JSON.stringify(data)}`,
  })
  t.doesNotThrow(() => check(events(order)))
  t.throws(() => check(events({ ...order, secret: 1 })), { message: /additional properties/ })
})

t.test('every line of an import’s results is checked by itself', async (t) => {
  const line = { line: 1, slug: 'aurora', outcome: 'created', id: product.id }
  const results = (...lines: object[]) => ({
    ...answer('', { method: 'POST', path: '/api/products/import', type: 'application/x-ndjson' }),
    text: lines.map((each) => `${JSON.stringify(each)}\n`).join(''),
  })
  t.doesNotThrow(() => check(results(line, line)))
  t.throws(() => check(results(line, { ...line, secret: 1 })), { message: /additional properties/ })
})

t.test('an answer as documented passes', async (t) => {
  t.doesNotThrow(() => check(answer(product)))
  t.doesNotThrow(() => check(answer('', { status: 304 })))
  t.doesNotThrow(() => check(problemAnswer(404, problem('not-found'))))
  t.doesNotThrow(() => check(answer(problem('not-found'), { path: '/api/nothing/here', status: 404 })))
})

const drifts: [what: string, answer: ReceivedAnswer, says: RegExp][] = [
  ['a status', answer(product, { status: 203 }), /getProduct does not document this status/],
  ['a member', answer({ ...product, weight: 1 }), /additional properties/],
  [
    'a member deep inside',
    answer({ ...product, price: { amount: 1, currency: 'USD', tax: 0 } }),
    /additional properties/,
  ],
  ['a member of a problem', problemAnswer(404, { ...problem('not-found'), hint: 'x' }), /additional properties/],
  ['the lack of a member', answer({ ...product, slug: undefined }), /required property 'slug'/],
  ['a value', answer({ ...product, version: '7' }), /version must be integer/],
  ['a media type', answer(product, { type: 'text/plain' }), /text\/plain is not documented/],
  ['the lack of a header', answer(product, { without: 'etag' }), /ETag is promised and missing/],
  ['the lack of Retry-After', problemAnswer(503, problem('unavailable')), /Retry-After is promised and missing/],
  ['a type of problem', problemAnswer(404, { ...problem('slug-taken'), status: 404 }), /slug-taken is not documented/],
  ['a body', answer(product, { status: 304 }), /a body where none is documented/],
  ['an address', answer(product, { path: '/api/nothing/here' }), /nothing is documented at this address/],
]

for (const [what, drift, says] of drifts) {
  t.test(`${what} that is not documented fails`, async (t) => {
    t.throws(() => check(drift), says)
  })
}

t.test('a document that lost a member refuses the answers that have it', async (t) => {
  const catalog = structuredClone(documents.catalog)
  delete catalog.components.schemas.Product.properties.availability
  t.throws(() => answerCheck({ ...documents, catalog })(answer(product)), /additional properties/)
})
