import { cancelUnpaid } from './features/cancel-unpaid/cancel-unpaid.ts'
import { forgetIdempotencyKeys } from './features/forget-idempotency-keys/forget-idempotency-keys.ts'
import { forgetPlacings } from './features/forget-placings/forget-placings.ts'
import { reconcileOverdue } from './features/reconcile-reservations/reconcile-overdue.ts'
import type { OrdersHost } from './orders-host.ts'
import type { OrdersParts } from './parts.ts'
import { type Repeated, repeat } from './repeated.ts'

/** Work that a running worker repeats. Any number of instances may do it at once. */
export interface Sweep {
  readonly name: string
  readonly everyMs: number
  run(signal: AbortSignal): Promise<void>
}

/** Every sweep of orders. */
export const sweepsOf = (
  { db, messaging, service, now, nudge }: OrdersHost,
  { orders, metrics }: OrdersParts,
): readonly Sweep[] => {
  return [
    {
      name: 'reconcile-reservations',
      everyMs: 2_000,
      async run(signal) {
        metrics.reconciled(
          await reconcileOverdue({ db, now, connected: () => messaging.connected, publish: nudge }, signal),
        )
      },
    },
    {
      name: 'cancel-unpaid',
      everyMs: 30_000,
      async run(signal) {
        const cancelled = await cancelUnpaid({ db, orders, now }, signal)
        if (cancelled > 0) service.log.info({ cancelled }, 'cancelled orders that were not paid in time')
      },
    },
    {
      name: 'forget-idempotency-keys',
      everyMs: 600_000,
      async run(signal) {
        await forgetIdempotencyKeys(db, now(), signal)
      },
    },
    {
      name: 'forget-placings',
      everyMs: 300_000,
      async run(signal) {
        await forgetPlacings(db, now(), signal)
      },
    },
  ]
}

export const startSweeps = (host: OrdersHost, parts: OrdersParts): Repeated[] =>
  sweepsOf(host, parts).map(({ name, everyMs, run }) =>
    repeat(everyMs, run, (error) => host.service.log.error({ err: error, sweep: name }, 'sweep failed')),
  )
