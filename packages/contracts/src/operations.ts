import type { Operation } from '@techshop/http-contract/operation'
import { catalogOperations } from './catalog-operations.ts'
import { categoriesOperations } from './categories-operations.ts'
import { ordersOperations } from './orders-operations.ts'
import type { ProblemName } from './problem.ts'

/** `<service>:read` or `<service>:write`. Which there are, the operations say: staff-scopes.ts lists them. */
export type StaffScope = `${string}:${'read' | 'write'}`

/** An operation of the shop: with its form of scopes, and with no problem that has no page. */
export type ShopOperation = Operation<StaffScope, ProblemName>

/** Every operation of the API by the service that has it. */
export const operationsByService: Readonly<Record<string, readonly ShopOperation[]>> = {
  catalog: catalogOperations,
  categories: categoriesOperations,
  orders: ordersOperations,
}

export const operations: readonly ShopOperation[] = Object.values(operationsByService).flat()
