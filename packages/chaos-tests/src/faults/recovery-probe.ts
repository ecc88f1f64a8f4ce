import { setTimeout } from 'node:timers/promises'
import type { Assortment } from '../load/assortment.ts'
import { createRequests, type RequestsOptions } from '../load/requests.ts'

const pollMs = 50

/**
 * Places orders that nobody else competes for until one is confirmed: then gateway, both services, PostgreSQL, NATS and
 * the way of events there and back have recovered. Rejects after the deadline.
 */
export const createRecoveryProbe = (options: RequestsOptions, { probe }: Assortment, seed: number) => {
  const requests = createRequests(options)
  let number = 0
  return async (deadlineMs: number): Promise<void> => {
    const end = performance.now() + deadlineMs
    while (performance.now() < end) {
      number += 1
      const { entry, order } = await requests.order(`${seed}-probe-${number}`, [{ sku: probe.sku, quantity: 1 }], 2)
      if (entry.answered?.status === 'confirmed') return
      // A pending one may be the first to wait for a stream that is being recovered: it is followed for a moment.
      for (let polls = 0; order && polls < 20 && performance.now() < end; polls += 1) {
        const { answered } = await requests.read(order)
        if (answered?.status === 'confirmed') return
        await setTimeout(pollMs)
      }
      await setTimeout(pollMs)
    }
    throw new Error(`no order was confirmed within ${deadlineMs} ms`)
  }
}
