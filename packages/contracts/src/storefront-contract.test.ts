import type { Operation } from '@techshop/http-contract/operation'
import t from 'tap'
import * as catalog from './catalog-operations.ts'
import * as categories from './categories-operations.ts'
import { incompatibilities } from './incompatibilities.ts'
import * as orders from './orders-operations.ts'
import { storefrontContract } from './storefront-contract.ts'

const components = [...catalog.catalogComponents, ...categories.categoriesComponents, ...orders.ordersComponents]
const exported: unknown[] = Object.values({ ...catalog, ...categories, ...orders })
const operations = exported.filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'operationId' in value,
)

for (const [operationId, contract] of Object.entries(storefrontContract)) {
  t.test(`the contract of the shoppers' pages with ${operationId} is kept`, async (t) => {
    const operation = operations.find((it) => it.operationId === operationId)
    const answers = Object.values(operation?.responses ?? {}).filter((schema) => schema !== null)
    t.ok(answers.length > 0)
    for (const schema of answers) t.same(incompatibilities(schema, contract, components), [])
  })
}
