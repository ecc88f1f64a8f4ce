import type { Scenario } from './scenario.ts'

/** Categories, and a list that the caller has already: to be made when no order is under way, which would change it. */
export const otherReads = async (origin: string): Promise<Scenario[]> => {
  const path = '/api/products'
  // With a bearer it is no cached response of what the list was before the last order.
  const response = await fetch(`${origin}${path}`, { headers: { authorization: 'Bearer no-copies' } })
  return [
    {
      name: 'categories',
      service: 'categories',
      requests: [{ path: '/api/categories' }],
      expected: 200,
      file: 'categories',
    },
    {
      name: 'not modified',
      service: 'catalog',
      requests: [{ path, headers: { 'if-none-match': response.headers.get('etag') ?? '' } }],
      expected: 304,
      file: 'list',
    },
  ]
}
