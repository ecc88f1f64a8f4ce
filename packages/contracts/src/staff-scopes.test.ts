import t from 'tap'
import { operationsByService } from './operations.ts'
import { staffScopes } from './staff-scopes.ts'

t.test('a scope is named for the service whose operations it opens', async (t) => {
  for (const [service, operations] of Object.entries(operationsByService)) {
    for (const { operationId, access } of operations) {
      for (const scope of access.scopes ?? []) {
        t.ok([`${service}:read`, `${service}:write`].includes(scope), `${operationId}: ${scope}`)
      }
    }
  }
})

t.test('the scopes that staff and programs may be given are those of the operations', async (t) => {
  t.strictSame(staffScopes, ['catalog:write', 'categories:write', 'orders:read', 'orders:write'])
})
