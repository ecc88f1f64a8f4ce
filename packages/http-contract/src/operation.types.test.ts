import t from 'tap'
import { type Operation, operation, owner, staff } from './operation.ts'

const listThings = operation({
  operationId: 'listThings',
  method: 'GET',
  path: '/api/things',
  tag: 'things',
  summary: 'List things',
  access: staff('things:read'),
  responses: { 204: null },
  problems: ['not-found'],
})

/** The type checker is the test, and every line below `@ts-expect-error` must be an error. */
export const checkedByTheCompiler: readonly Operation<'things:read', 'not-found'>[] = [
  listThings,
  { ...listThings, access: owner('things:read') },
  // @ts-expect-error a scope that the API does not have
  { ...listThings, access: staff('others:read') },
  // @ts-expect-error a problem that the API does not have
  { ...listThings, problems: ['price-changed'] },
]

t.test('an API says which scopes and problems its operations may have', async (t) => {
  t.strictSame(listThings.access, { kind: 'staff', scopes: ['things:read'] })
})
