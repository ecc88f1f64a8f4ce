import t from 'tap'
import * as catalog from './catalog-operations.ts'
import * as categories from './categories-operations.ts'
import type { Operation } from './operation.ts'
import * as orders from './orders-operations.ts'
import { brokenPromises } from './reliance.ts'
import { shoppersPagesRelyOn } from './relied-on-answers.ts'

const components = [...catalog.catalogComponents, ...categories.categoriesComponents, ...orders.ordersComponents]
const exported: unknown[] = Object.values({ ...catalog, ...categories, ...orders })
const operations = exported.filter(
  (value): value is Operation => typeof value === 'object' && value !== null && 'operationId' in value,
)

for (const [operationId, relied] of Object.entries(shoppersPagesRelyOn)) {
  t.test(`what the shoppers' pages rely on in the answers of ${operationId} is promised`, async (t) => {
    const operation = operations.find((it) => it.operationId === operationId)
    const answers = Object.values(operation?.responses ?? {}).filter((schema) => schema !== null)
    t.ok(answers.length > 0)
    for (const schema of answers) t.same(brokenPromises(schema, relied, components), [])
  })
}
