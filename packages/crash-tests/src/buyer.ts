import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@techshop/client/client'
import { ConnectionError, ProblemError } from '@techshop/client/problem-error'
import type { OpenedOrder, Order } from '@techshop/client/types'
import { orderFor } from './goods.ts'

const PATIENCE_MS = 60_000
const RETRY_MS = 50

const isAway = (error: unknown): boolean =>
  error instanceof ConnectionError || (error instanceof ProblemError && error.status === 503)

/** Asks again, as gateway and client do, while the service is away. */
const untilAnswered = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isAway(error) || performance.now() > deadline) throw error
      await sleep(RETRY_MS)
    }
  }
}

/** Somebody who does not give up when a service dies under his request. */
export const createBuyer = ({ orders }: Client) => ({
  /** However often it has to be sent, it is the same request under the same key. */
  place: (sku: string, quantity: number, idempotencyKey: string): Promise<OpenedOrder> =>
    untilAnswered(async () => (await orders.place(orderFor(sku, quantity), { idempotencyKey })).data),
  cancel: ({ id, accessToken }: OpenedOrder): Promise<Order> =>
    untilAnswered(async () => (await orders.cancel(id, undefined, { token: accessToken })).data),
  read: ({ id, accessToken }: OpenedOrder): Promise<Order> =>
    untilAnswered(async () => (await orders.get(id, { token: accessToken })).data),
})

export type Buyer = ReturnType<typeof createBuyer>
