import { randomBytes } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { OrderImportLine, OrderImportResult } from '@techshop/contracts/order-import'
import { textLines } from '@techshop/service-runtime/text-lines'
import type { Database } from '../../database/database.ts'
import { findImported, insertImported } from '../../database/imported-orders.ts'
import { newOrderId } from '../../database/order-id.ts'
import { historicalOrder } from '../../domain/historical-order.ts'
import type { Address, Order } from '../../domain/order.ts'
import { formatOrderNumber, orderNumberBytes } from '../../domain/order-number.ts'
import { checkedLine, maxLineBytes } from './import-line.ts'

/**
 * Imports orders of another shop that are at their end, one JSON line each of a stream of bytes, and says for each what became of it. A
 * reference that was imported before is left as it is, so the same lines may come again. No event, no stock.
 * @param isDryRun says what would happen and writes nothing
 * @throws when the database is away; what was answered until then is kept
 */
export async function* importOrders(
  db: Database,
  stream: Readable,
  isDryRun: boolean,
): AsyncGenerator<OrderImportResult> {
  for await (const lines of textLines(stream, maxLineBytes)) {
    for (const line of lines) {
      const checked = checkedLine(line)
      const given = { line: line.number }
      if ('fault' in checked) yield { ...given, reference: null, outcome: 'failed', detail: checked.fault }
      else yield { ...given, reference: checked.order.reference, ...(await imported(db, checked.order, isDryRun)) }
    }
  }
}

const imported = async (
  db: Database,
  given: OrderImportLine,
  isDryRun: boolean,
): Promise<Pick<OrderImportResult, 'outcome' | 'id'>> => {
  for (;;) {
    const id = await findImported(db, given.reference)
    if (id !== undefined) return { outcome: 'unchanged', id }
    if (isDryRun) return { outcome: 'created' }
    const order = prepare(given)
    // Taken meanwhile, the reference is found above; a number that is taken is drawn again.
    if ((await insertImported(db, order, given.reference)) === 'inserted') return { outcome: 'created', id: order.id }
  }
}

const prepare = ({ status, customer, shippingAddress, items, placedAt }: OrderImportLine): Order => {
  const at = new Date(placedAt)
  return historicalOrder({
    id: newOrderId(at),
    number: formatOrderNumber(randomBytes(orderNumberBytes)),
    status,
    customer,
    shippingAddress: shippingAddress as Address,
    items: items.map(({ unitPrice, ...item }) => ({ ...item, options: {}, unitPrice: unitPrice.amount })),
    currency: items[0]?.unitPrice.currency ?? '',
    placedAt: at,
  })
}
