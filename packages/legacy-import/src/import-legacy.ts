import type { Client } from '@techshop/client'
import { importCategories } from './import-categories.ts'
import { importOrders } from './import-orders.ts'
import { importProducts } from './import-products.ts'
import type { ImportedStatus } from './old-order.ts'
import { withOldShop } from './old-shop.ts'
import type { Report } from './report.ts'

export interface LegacyImport {
  /** Of the old shop's PostgreSQL. */
  readonly databaseUrl: string
  /** With a token for `catalog:write` and `categories:write`. */
  readonly client: Client
  /** Runs orders' command `import-orders`. */
  readonly ordersCommand: string
  /** ISO 4217: what the old shop's prices were in, and the new shop's are. */
  readonly currency: string
  readonly statuses: ReadonlyMap<string, ImportedStatus>
  /** Reads both shops, says what would happen, and writes nothing. */
  readonly isDryRun: boolean
  /** Gives products that came before the old shop's state once more. */
  readonly update: boolean
}

/** Brings the old shop into the new one: categories, products, orders. May be repeated: what is there stays. */
export const importLegacy = (options: LegacyImport, report: Report): Promise<void> => {
  const { client, currency, isDryRun, statuses } = options
  return withOldShop(options.databaseUrl, async (oldShop) => {
    const categories = await importCategories(oldShop, client, report, isDryRun)
    const products = await importProducts(oldShop, client, report, { ...options, categories })
    const command = options.ordersCommand + (isDryRun ? ' --dry-run' : '')
    await importOrders(oldShop, command, report, { products, statuses, currency })
  })
}
