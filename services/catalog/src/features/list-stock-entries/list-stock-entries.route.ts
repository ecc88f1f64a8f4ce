import { listStockEntries as operation } from '@techshop/contracts/catalog-operations'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { brokenCursor, skuNotFound } from '../../problems.ts'
import type { LedgerPage } from './list-stock-entries.query.ts'

type ListStockEntries = (
  variant: { readonly productId: string; readonly sku: string },
  limit: number,
  cursor: string | undefined,
) => Promise<LedgerPage | 'unknown-sku' | 'broken-cursor'>

export const listStockEntriesRoute = (service: Service, listStockEntries: ListStockEntries): void =>
  implement(service, operation, async ({ params, query }) => {
    const variant = { productId: params.id, sku: params.sku }
    const page = await listStockEntries(variant, query.limit ?? 24, query.cursor)
    if (page === 'unknown-sku') throw skuNotFound()
    if (page === 'broken-cursor') throw brokenCursor()
    return { status: 200, body: page }
  })
