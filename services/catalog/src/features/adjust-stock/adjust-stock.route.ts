import { adjustStock as operation } from '@techshop/contracts/catalog-operations'
import type { StockEntry } from '@techshop/contracts/stock-adjustment'
import { hashOfBody } from '@techshop/service-runtime/idempotency-key'
import { implement } from '@techshop/service-runtime/implement'
import type { Service } from '@techshop/service-runtime/service'
import { authorOf } from '../../author.ts'
import type { StockAdjustment } from './adjust-stock.ts'

type AdjustStock = (adjustment: StockAdjustment) => Promise<StockEntry>

export const adjustStockRoute = (service: Service, adjustStock: AdjustStock): void =>
  implement(service, operation, async ({ params, body, idempotencyKey, caller, requestId }) => {
    const entry = await adjustStock({
      productId: params.id,
      sku: params.sku,
      delta: body.delta,
      reason: body.reason,
      actor: authorOf(caller, requestId).actor,
      idempotencyKey,
      requestHash: hashOfBody(body),
    })
    return { status: 201, body: entry }
  })
