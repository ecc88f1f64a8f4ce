import fc from 'fast-check'
import t from 'tap'
import type { DocumentedOperation } from './documents.ts'
import { requestsOf } from './requests.ts'

const operation: DocumentedOperation = {
  service: 'orders',
  operationId: 'example',
  method: 'POST',
  path: '/api/things/{id}',
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'limit', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 9 } },
  ],
  bodies: new Map([
    ['application/json', { type: 'object', required: ['name'], properties: { name: { type: 'string' } } }],
  ]),
  security: ['staff'],
  statuses: new Set([200]),
  faultsOf: () => [],
  resolve: (schema) => schema,
}

t.test('a seed makes the same requests each time, another one makes others', async (t) => {
  const some = (seed: number) => JSON.stringify(fc.sample(requestsOf(operation), { seed, numRuns: 200 }))
  t.equal(some(1), some(1))
  t.not(some(1), some(2))
})

t.test('some requests are as they should be, some are not', async (t) => {
  const requests = fc.sample(requestsOf(operation), { seed: 1, numRuns: 500 })
  const isValid = (text: string | undefined) => /^\{"name":"[^"\\]*"\}$/.test(text ?? '')
  t.ok(requests.filter(({ body }) => isValid(body?.text)).length > 50)
  t.ok(requests.filter(({ body }) => !isValid(body?.text)).length > 50)
  t.ok(requests.some(({ reachesOperation }) => !reachesOperation))
  t.ok(requests.filter(({ target }) => target.startsWith('/api/things/!ownOrderId!')).length > 200)
})
