import { parseArgs } from 'node:util'
import { type OwnCommand, UsageError } from '@techshop/service-host/command'
import type { Tables } from '../../database/database.ts'
import { releaseStock } from './release-stock.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** `release <order id>…` */
export const releaseStockCommand: OwnCommand<Tables> = {
  usage: `release <order id>…
Puts the stock of orders back on the shelf that orders does not know any more, after it was restored.`,
  prepare(args) {
    const { positionals: orderIds } = parseArgs({ args: [...args], allowPositionals: true })
    if (orderIds.length === 0 || !orderIds.every((id) => UUID.test(id))) throw new UsageError()
    return async (db, { print }) => {
      for (const orderId of orderIds) {
        const { isNew } = await releaseStock(db, orderId, new Date(), {})
        print(`order ${orderId}: ${isNew ? 'released' : 'was released before'}`)
      }
    }
  },
}
