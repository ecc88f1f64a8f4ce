import { line, NextCursor, Timestamp, Uuid } from '@techshop/http-contract/fields'
import { input, named, oneOf, output, ref } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'
import { maxStock } from './product.ts'
import { Sku } from './sku.ts'

export const StockAdjustmentWrite = named(
  'StockAdjustmentWrite',
  input({
    delta: Type.Integer({
      minimum: -maxStock,
      maximum: maxStock,
      description: 'Units added, or removed if negative. Not 0.',
    }),
    reason: line(500, 'The reason, recorded in the ledger.'),
  }),
)

export const stockEntryKinds = ['initial', 'adjustment', 'reservation', 'release'] as const

export const StockEntry = named(
  'StockEntry',
  output(
    {
      id: Uuid,
      sku: Sku,
      kind: oneOf(stockEntryKinds),
      delta: Type.Integer(),
      stock: Type.Integer({ minimum: 0, description: 'Available units right after this entry.' }),
      reason: Type.String(),
      actor: Type.String({ description: 'Subject of the staff token, or `orders`.' }),
      orderId: Type.Optional(Uuid),
      createdAt: Timestamp,
    },
    { description: 'One line of the stock ledger. The deltas of a sku add up to its stock.' },
  ),
)
export type StockEntry = Static<typeof StockEntry>

export const StockEntryPage = named(
  'StockEntryPage',
  output({ items: Type.Array(ref(StockEntry)), nextCursor: NextCursor }),
)

export const stockComponents = [StockAdjustmentWrite, StockEntry, StockEntryPage] as const
