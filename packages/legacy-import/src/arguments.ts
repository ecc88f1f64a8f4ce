import { parseArgs } from 'node:util'
import { importedStatuses } from '@techshop/contracts/order-import'
import { UsageError } from '@techshop/service-host/command'
import type { ImportedStatus } from './old-order.ts'

export const usage = `import-legacy [--dry-run] [--update] [--currency USD] [--status <old>=<new>]… [--report <file>]
  [--orders-command <command>]
Brings the old shop's categories, products and orders into this one. May be repeated. Environment:
  LEGACY_DATABASE_URL   the old shop's PostgreSQL; read only
  GATEWAY_URL           this shop, such as http://127.0.0.1:8081
  STAFF_TOKEN           with catalog:write and categories:write
  ORDERS_DATABASE_URL   orders' database, unless --orders-command says how to run its import-orders elsewhere
Exit codes: 0 everything is in, 1 failed, 2 called in a wrong way, 3 done, but rows were refused: see the report.`

const endings: readonly (readonly [string, ImportedStatus])[] = [
  ['delivered', 'delivered'],
  ['completed', 'delivered'],
  ['complete', 'delivered'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['rejected', 'rejected'],
]

export interface Arguments {
  readonly isDryRun: boolean
  readonly update: boolean
  readonly currency: string
  readonly statuses: ReadonlyMap<string, ImportedStatus>
  readonly reportFile: string
  readonly ordersCommand: string | undefined
}

/** @throws UsageError, or what `parseArgs` throws */
export const parseArguments = (args: readonly string[]): Arguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'dry-run': { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      currency: { type: 'string', default: 'USD' },
      status: { type: 'string', multiple: true, default: [] },
      report: { type: 'string', default: 'import-legacy.ndjson' },
      'orders-command': { type: 'string' },
    },
  })
  if (!/^[A-Z]{3}$/.test(values.currency)) throw new UsageError('--currency must be an ISO 4217 code')
  return {
    isDryRun: values['dry-run'],
    update: values.update,
    currency: values.currency,
    statuses: new Map([...endings, ...values.status.map(statusOf)]),
    reportFile: values.report,
    ordersCommand: values['orders-command'],
  }
}

const statusOf = (text: string): [string, ImportedStatus] => {
  const [old = '', status = ''] = text.toLowerCase().split('=')
  const isEnd = (word: string): word is ImportedStatus => importedStatuses.some((known) => known === word)
  if (old === '' || !isEnd(status)) {
    throw new UsageError(`--status must be <old>=<one of ${importedStatuses.join(', ')}>`)
  }
  return [old, status]
}
