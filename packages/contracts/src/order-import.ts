import { line, Timestamp, Uuid } from '@techshop/http-contract/fields'
import { input, named, nullable, oneOf, output, ref } from '@techshop/http-contract/schema'
import { type Static, Type } from 'typebox'
import { Price } from './money.ts'
import { Address, Customer, maxOrderLines, maxQuantity } from './order.ts'
import { Sku } from './sku.ts'

/** Orders of another shop come when nothing can happen to them any more: they hold no stock and wait for nobody. */
export const importedStatuses = ['delivered', 'cancelled', 'rejected'] as const

const ImportedItem = named(
  'ImportedItem',
  input({
    sku: Sku,
    productId: Uuid,
    name: line(200, 'What was sold, as it was called then.'),
    quantity: Type.Integer({ minimum: 1, maximum: maxQuantity }),
    unitPrice: ref(Price),
  }),
)

/** One line of what the command `import-orders` of orders reads. */
export const OrderImportLine = named(
  'OrderImportLine',
  input({
    reference: line(100, 'What the order was called where it comes from. Imported once for all time.'),
    status: oneOf(importedStatuses),
    placedAt: Timestamp,
    customer: ref(Customer),
    shippingAddress: ref(Address),
    items: Type.Array(ref(ImportedItem), { minItems: 1, maxItems: maxOrderLines }),
  }),
)
export type OrderImportLine = Static<typeof OrderImportLine>

/** What became of a line. */
export const OrderImportResult = output({
  line: Type.Integer({ minimum: 1 }),
  reference: nullable(Type.String()),
  outcome: oneOf(['created', 'unchanged', 'failed']),
  /** Of the order here; none in a dry run, and when it failed. */
  id: Type.Optional(Uuid),
  detail: Type.Optional(Type.String()),
})
export type OrderImportResult = Static<typeof OrderImportResult>

export const orderImportComponents = [Price, Customer, Address, ImportedItem, OrderImportLine] as const
