import { parseArgs } from 'node:util'
import { type OwnCommand, UsageError } from '@techshop/service-host/command'
import { parseTime } from '@techshop/service-host/time'
import type { Tables } from '../../database/database.ts'
import { reconcileEverySince } from '../../database/unsettled-orders.ts'

/** `reconcile-reservations --since <RFC 3339 time>` */
export const reconcileReservationsCommand: OwnCommand<Tables> = {
  usage: `reconcile-reservations --since <RFC 3339 time>
Reconciles the reservation of every order whose stock catalog must hold, and of every order that has moved since then. A process that starts afterwards takes no orders until catalog has answered about every confirmed order. Meant for
the time after a restore.`,
  prepare(args) {
    const { values } = parseArgs({ args: [...args], options: { since: { type: 'string' } } })
    if (!values.since) throw new UsageError()
    const since = parseTime(values.since)
    return async (db, { print }) => print(`${await reconcileEverySince(db, since)} reservations will be reconciled`)
  },
}
