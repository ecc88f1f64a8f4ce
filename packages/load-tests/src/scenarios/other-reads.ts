import type { Scenario } from './scenario.ts'

/** Categories, and a list that the caller has already. */
export const otherReads = async (origin: string): Promise<Scenario[]> => {
  const path = '/api/products'
  const response = await fetch(`${origin}${path}`)
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
