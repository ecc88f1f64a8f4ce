import type { Messaging } from '@techshop/messaging/connection'
import { broadcast, subscribe } from '@techshop/messaging/core'
import type { OrderChanges, OrderHint } from './order-changes.ts'

const SUBJECT = 'hint.orders'

export interface Hints {
  /** Tells those who follow the order, in this process at once, in others when NATS is there. */
  send(hint: OrderHint): void
  stop(): void
}

/** Carries hints among all instances, at most once: whoever needs to be sure looks into the database now and then. */
export const connectHints = (messaging: Messaging, changes: OrderChanges): Hints => {
  const stop = subscribe(messaging, `${SUBJECT}.*`, (data) => {
    if (isHint(data)) changes.tell(data)
  })
  const send = ({ id, version }: OrderHint) => {
    changes.tell({ id, version })
    broadcast(messaging, `${SUBJECT}.${id}`, { id, version })
  }
  return { send, stop }
}

const isHint = (data: unknown): data is OrderHint => {
  const { id, version } = (data ?? {}) as Partial<OrderHint>
  return typeof id === 'string' && typeof version === 'number'
}
