import { catalogOperations } from './catalog-operations.ts'
import { categoriesOperations } from './categories-operations.ts'
import type { Operation } from './operation.ts'
import { ordersOperations } from './orders-operations.ts'

/** Every operation of the API by the service that has it. */
export const operationsByService: Readonly<Record<string, readonly Operation[]>> = {
  catalog: catalogOperations,
  categories: categoriesOperations,
  orders: ordersOperations,
}

export const operations: readonly Operation[] = Object.values(operationsByService).flat()
