import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { batched } from '@techshop/service-runtime/batched'
import type { CatalogHost } from './catalog-host.ts'
import { completeCategoryReadModelConsumer } from './features/complete-category-read-model/complete-category-read-model.consumer.ts'
import { projectCategoryConsumer } from './features/project-category/project-category.consumer.ts'
import { projectCategory } from './features/project-category/project-category.ts'
import { releaseStockConsumer } from './features/release-stock/release-stock.consumer.ts'
import { releaseStock } from './features/release-stock/release-stock.ts'
import { reserveStockConsumer } from './features/reserve-stock/reserve-stock.consumer.ts'
import { MAX_RESERVATION_BATCH, reserveStocks, type StockDemand } from './features/reserve-stock/reserve-stock.ts'
import type { CatalogMetrics, SettledStock } from './metrics.ts'

export interface ConsumerDependencies extends Pick<CatalogHost, 'db' | 'now' | 'nudge' | 'completeReadModel'> {
  readonly metrics: Pick<CatalogMetrics, 'settled'>
}

/** Every event that catalog follows, each listed by hand. */
export const catalogConsumers = ({
  db,
  now,
  nudge,
  completeReadModel,
  metrics,
}: ConsumerDependencies): readonly ConsumerDefinition[] => {
  /** Called after each commit that settled the stock of an order and recorded an event. */
  const settled = (outcome: SettledStock) => {
    metrics.settled(outcome)
    nudge()
  }
  const reserve = batched((demands: readonly StockDemand[]) => reserveStocks(db, demands, now()), {
    most: MAX_RESERVATION_BATCH,
  })
  return [
    reserveStockConsumer(async (demand) => settled(await reserve(demand))),
    releaseStockConsumer(async (orderId, origin) => settled(await releaseStock(db, orderId, now(), origin))),
    projectCategoryConsumer((category) => projectCategory(db, category)),
    completeCategoryReadModelConsumer(completeReadModel),
  ]
}
