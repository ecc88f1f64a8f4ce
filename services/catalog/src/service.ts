import { apiVocabulary } from '@techshop/contracts/api-vocabulary'
import { catalogComponents } from '@techshop/contracts/catalog-operations'
import { defineService } from '@techshop/service-host/definition'
import type { CatalogHost } from './catalog-host.ts'
import { readConfig } from './config.ts'
import { catalogConsumers } from './consumers.ts'
import { countSeenCategories, sweepUnseenCategories } from './database/category-read-model.ts'
import { catalogMigrations } from './database/database.ts'
import { categoryReadModel } from './features/project-category/project-category.ts'
import { publishState } from './features/publish-state/publish-state.ts'
import { startRenewal } from './features/renew-search-terms/renew-search-terms.ts'
import { createMetrics } from './metrics.ts'
import { classifyError } from './problems.ts'
import { registerRoutes } from './routes.ts'

/** An import of a large catalogue takes its time to arrive. */
const UPLOAD_TIMEOUT_MS = 3_600_000

export const catalog = defineService({
  name: 'catalog',
  api: {
    title: 'Catalog',
    version: '1.0.0',
    description: 'Manages products with their variants, prices and stock, and searches them.',
    vocabulary: apiVocabulary,
    schemas: catalogComponents,
    classifyError,
    requestTimeoutMs: UPLOAD_TIMEOUT_MS,
  },
  readConfig,
  migrations: catalogMigrations,
  versioned: ['products'],
  readModel: {
    name: categoryReadModel,
    owner: 'categories',
    countSeen: countSeenCategories,
    sweep: sweepUnseenCategories,
  },
  publishState,
  compose: ({ service }: CatalogHost) => createMetrics(service.registry),
  routes: registerRoutes,
  consumers: (host, metrics) => catalogConsumers({ ...host, metrics }),
  startJobs: ({ db, service }) => [startRenewal({ db, logger: service.log })],
  commands: {
    release: async () => (await import('./features/release-stock/release-stock.command.ts')).releaseStockCommand,
  },
})
