import type { ConsumerDefinition } from '@techshop/messaging/consumer'
import { gathered } from '@techshop/service-runtime/gathered'
import type { Database } from './database/database.ts'
import type { Reservation } from './domain/reservation.ts'
import { completeCategoryCopyConsumer } from './features/complete-category-copy/complete-category-copy.consumer.ts'
import { copyCategoryConsumer } from './features/copy-category/copy-category.consumer.ts'
import { copyCategory } from './features/copy-category/copy-category.ts'
import { releaseStockConsumer } from './features/release-stock/release-stock.consumer.ts'
import { releaseStock } from './features/release-stock/release-stock.ts'
import { reserveStockConsumer } from './features/reserve-stock/reserve-stock.consumer.ts'
import { MOST_SERVED_TOGETHER, reserveStocks, type StockDemand } from './features/reserve-stock/reserve-stock.ts'

export interface ConsumerDependencies {
  readonly db: Database
  now(): Date
  /** Called after each commit that settled the stock of an order and recorded an event. */
  settled(outcome: { readonly reservation: Reservation; readonly isNew: boolean }): void
  completeCategoryCopy(snapshotId: string, count: number): Promise<void>
}

/** Every event that catalog follows, each listed by hand. */
export const catalogConsumers = ({
  db,
  now,
  settled,
  completeCategoryCopy,
}: ConsumerDependencies): readonly ConsumerDefinition[] => {
  const reserve = gathered((demands: readonly StockDemand[]) => reserveStocks(db, demands, now()), {
    most: MOST_SERVED_TOGETHER,
  })
  return [
    reserveStockConsumer(async (demand) => settled(await reserve(demand))),
    releaseStockConsumer(async (orderId, origin) => settled(await releaseStock(db, orderId, now(), origin))),
    copyCategoryConsumer((category) => copyCategory(db, category)),
    completeCategoryCopyConsumer(completeCategoryCopy),
  ]
}
