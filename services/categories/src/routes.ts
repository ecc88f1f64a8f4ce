import type { Host } from '@techshop/service-host/definition'
import type { Tables } from './database/database.ts'
import { createCategoryRoute } from './features/create-category/create-category.route.ts'
import { deleteCategoryRoute } from './features/delete-category/delete-category.route.ts'
import { getCategory } from './features/get-category/get-category.query.ts'
import { getCategoryRoute } from './features/get-category/get-category.route.ts'
import { listCategories } from './features/list-categories/list-categories.query.ts'
import { listCategoriesRoute } from './features/list-categories/list-categories.route.ts'
import { updateCategoryRoute } from './features/update-category/update-category.route.ts'

/** Every operation of categories' contract, each registered by hand. */
export const registerRoutes = (host: Host<object, Tables>): void => {
  const { service, db } = host
  listCategoriesRoute(service, listCategories(db))
  getCategoryRoute(service, getCategory(db))
  createCategoryRoute(service, host)
  updateCategoryRoute(service, host)
  deleteCategoryRoute(service, host)
}
