import type { Messaging } from '@techshop/messaging/connection'
import { broadcast, subscribe } from '@techshop/messaging/core'
import type { OrderChanges, OrderHint } from './order-changes.ts'

const SUBJECT = 'hint.orders'

export interface Hints {
  /**
   * Tells those who follow the order, in this process at once, in others when NATS is there.
   * @param unpublished its event waits for a relay in another process, since there is none in this one
   */
  send(hint: OrderHint, unpublished: boolean): void
  stop(): void
}

/**
 * Carries hints among all instances, at most once: whoever needs to be sure looks into the database now and then.
 * @param publish called when an event waits for somebody's relay
 */
export const connectHints = (messaging: Messaging, changes: OrderChanges, publish: () => void): Hints => {
  const stop = subscribe(messaging, `${SUBJECT}.*`, (data) => {
    if (!isHint(data)) return
    changes.tell(data)
    if (data.unpublished) publish()
  })
  const send = ({ id, version }: OrderHint, unpublished: boolean) => {
    changes.tell({ id, version })
    broadcast(messaging, `${SUBJECT}.${id}`, { id, version, ...(unpublished ? { unpublished } : {}) })
  }
  return { send, stop }
}

const isHint = (data: unknown): data is OrderHint & { unpublished?: boolean } => {
  const { id, version } = (data ?? {}) as Partial<OrderHint>
  return typeof id === 'string' && typeof version === 'number'
}
