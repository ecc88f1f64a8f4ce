import { parseArgs } from 'node:util'
import type { OwnCommand } from '@techshop/service-host/command'
import type { Tables } from '../../database/database.ts'
import { importOrders } from './import-orders.ts'

/** `import-orders [--dry-run] < orders.ndjson` */
export const importOrdersCommand: OwnCommand<Tables> = {
  usage: `import-orders [--dry-run] < orders.ndjson
Imports orders of another shop that are at their end. Prints a line of JSON for each: created, unchanged or failed.`,
  prepare(args) {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const
    const { values } = parseArgs({ args: [...args], options })
    return async (db, { print }) => {
      for await (const result of importOrders(db, process.stdin, values['dry-run'])) print(JSON.stringify(result))
    }
  },
}
