import { type OrderContext, readOrder } from './old-order.ts'
import type { OldRow, OldShop } from './old-shop.ts'
import { throughOrdersCommand } from './orders-command.ts'
import type { Report } from './report.ts'

interface Sent {
  readonly id: string
  readonly notes: readonly string[]
}

/** Brings in the orders that are at their end, through orders' own command, and tells of items that belong to none. */
export const importOrders = async (
  oldShop: OldShop,
  command: string,
  report: Report,
  context: OrderContext,
): Promise<void> => {
  /** By line, until it is known what became of it. */
  const sent = new Map<number, Sent>()
  const lines = orderLines(oldShop, report, context, sent)
  for await (const { line, outcome, id: newId, detail } of throughOrdersCommand(command, lines)) {
    const { id = '', notes = [] } = sent.get(line) ?? {}
    sent.delete(line)
    if (outcome === 'failed') report.add({ table: 'orders', id, outcome: 'refused', notes: [detail ?? ''] })
    else report.add({ table: 'orders', id, outcome, newId, notes })
  }
  for (const { id, order_id } of await oldShop.lostItems()) {
    report.add({ table: 'order_items', id, outcome: 'refused', notes: [`order ${order_id} is not there`] })
  }
}

async function* orderLines(
  oldShop: OldShop,
  report: Report,
  context: OrderContext,
  sent: Map<number, Sent>,
): AsyncGenerator<string> {
  let line = 0
  for await (const rows of oldShop.rows('orders')) {
    const items = await oldShop.itemsOf(rows.map(({ id }) => id))
    const byOrder = Map.groupBy<string, OldRow>(items, ({ order_id }) => order_id ?? '')
    for (const row of rows) {
      const order = readOrder(row, byOrder.get(row.id) ?? [], context)
      if ('faults' in order) report.add({ table: 'orders', id: row.id, outcome: 'refused', notes: order.faults })
      else {
        line += 1
        sent.set(line, { id: row.id, notes: order.notes })
        yield `${JSON.stringify(order.line)}\n`
      }
    }
  }
}
