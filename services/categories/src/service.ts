import { apiVocabulary } from '@techshop/contracts/api-vocabulary'
import { categoriesComponents } from '@techshop/contracts/categories-operations'
import { defineService, type Host } from '@techshop/service-host/definition'
import { consumersOf } from './consumers.ts'
import { categoriesMigrations, type Tables } from './database/database.ts'
import { countSeenProducts, sweepUnseenProducts } from './database/product-read-model.ts'
import { productReadModel } from './features/project-product/project-product.ts'
import { publishState } from './features/publish-state/publish-state.ts'
import { registerRoutes } from './routes.ts'

export const categories = defineService({
  name: 'categories',
  api: {
    title: 'Categories',
    version: '1.0.0',
    description: 'Manages the category tree: slugs, order, and the number of products of each category.',
    vocabulary: apiVocabulary,
    schemas: categoriesComponents,
  },
  readConfig: () => ({}),
  migrations: categoriesMigrations,
  versioned: ['categories'],
  readModel: { name: productReadModel, owner: 'catalog', countSeen: countSeenProducts, sweep: sweepUnseenProducts },
  publishState,
  compose: (_host: Host<object, Tables>) => undefined,
  routes: registerRoutes,
  consumers: ({ db, completeReadModel }) => consumersOf(db, completeReadModel),
})
