import type { ProductImportResult } from '@techshop/contracts/product'
import { prom } from '@techshop/service-runtime/metrics'
import type { Service } from '@techshop/service-runtime/service'
import type { Reservation } from './domain/reservation.ts'

/** What became of an order's stock. */
export interface SettledStock {
  readonly reservation: Reservation
  /** Untrue of a repetition. */
  readonly isNew: boolean
}

export interface CatalogMetrics {
  /** Counts what became of an order's stock; a repetition is not counted. */
  settled(outcome: SettledStock): void
  imported(results: readonly ProductImportResult[]): void
}

/** Catalog's own figures, beside those of the packages. */
export const createMetrics = (registry: Service['registry']): CatalogMetrics => {
  const registers = [registry]
  const reservations = new prom.Counter({
    name: 'catalog_reservations_total',
    help: 'Stock reservations and releases, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const rejectedLines = new prom.Counter({
    name: 'catalog_stock_rejections_total',
    help: 'Order lines that were rejected for lack of stock',
    registers,
  })
  const importLines = new prom.Counter({
    name: 'catalog_import_lines_total',
    help: 'Lines of product imports by outcome',
    labelNames: ['outcome'],
    registers,
  })
  for (const outcome of ['reserved', 'rejected', 'released']) reservations.inc({ outcome }, 0)
  for (const outcome of ['created', 'updated', 'unchanged', 'failed']) importLines.inc({ outcome }, 0)
  return {
    settled({ reservation, isNew }) {
      if (!isNew) return
      reservations.inc({ outcome: reservation.state })
      if (reservation.state === 'rejected') rejectedLines.inc(reservation.shortages.length)
    },
    imported(results) {
      for (const { outcome } of results) importLines.inc({ outcome })
    },
  }
}
