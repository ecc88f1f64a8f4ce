import { categoriesComponents } from '@techshop/contracts/categories-operations'
import { inBulkhead, PROBE } from '@techshop/database/bulkhead'
import { readingReplica } from '@techshop/database/connection'
import { isInfrastructureError } from '@techshop/database/errors'
import type { ServiceConfig } from '@techshop/service-runtime/config'
import { unavailable } from '@techshop/service-runtime/problem'
import { createService, type Service } from '@techshop/service-runtime/service'
import type { Database } from './database/database.ts'
import { createCategoryRoute } from './features/create-category/create-category.route.ts'
import { deleteCategoryRoute } from './features/delete-category/delete-category.route.ts'
import { getCategory } from './features/get-category/get-category.query.ts'
import { getCategoryRoute } from './features/get-category/get-category.route.ts'
import { listCategories } from './features/list-categories/list-categories.query.ts'
import { listCategoriesRoute } from './features/list-categories/list-categories.route.ts'
import { updateCategoryRoute } from './features/update-category/update-category.route.ts'

export interface AppDependencies {
  readonly db: Database
  /** Tells the relay that there is an event to publish. */
  nudge(): void
  /** Whether categories has ever had a whole copy of the products that it counts. */
  hasProducts(): Promise<boolean>
  /** Whether database and migrations are there. */
  hasDatabase(): Promise<boolean>
  now(): Date
}

/** The HTTP side of categories: every operation of its contract, each registered by hand. */
export const createApp = async (
  config: ServiceConfig,
  dependencies: AppDependencies,
  logDestination?: { write(line: string): void },
): Promise<Service> => {
  const { db, hasProducts, hasDatabase } = dependencies
  const app = await createService({
    name: 'categories',
    title: 'Categories',
    version: '1.0.0',
    description: 'Keeps the tree of categories: slugs, order, and how many products each one has.',
    schemas: categoriesComponents,
    config,
    sharedRead: (read) => readingReplica(db, read),
    ready: async () => (await hasDatabase()) && (await hasProducts()),
    classifyError: (error) => (isInfrastructureError(error) ? 'unavailable' : undefined),
    ...(logDestination ? { logDestination } : {}),
  })
  // Counts of a copy that never was whole would be wrong, and with them what may be deleted.
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.operation && !(await hasProducts())) throw unavailable()
  })
  // Each operation may hold its share of the pool, so that one that is slow leaves connections to the others.
  app.addHook('preHandler', (request, _reply, done) =>
    inBulkhead(request.routeOptions.config.operation?.operationId ?? PROBE, done),
  )
  listCategoriesRoute(app, listCategories(db))
  getCategoryRoute(app, getCategory(db))
  createCategoryRoute(app, dependencies)
  updateCategoryRoute(app, dependencies)
  deleteCategoryRoute(app, dependencies)
  return app
}
