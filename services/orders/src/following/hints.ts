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

interface SentHint extends OrderHint {
  readonly unpublished?: boolean
}

/**
 * Carries hints among all instances, at most once: whoever needs to be sure looks into the database now and then. Those of
 * orders that were written together travel together.
 * @param publish called when an event waits for somebody's relay
 */
export const connectHints = (messaging: Messaging, changes: OrderChanges, publish: () => void): Hints => {
  const stop = subscribe(messaging, `${SUBJECT}.*`, (data) => {
    for (const hint of Array.isArray(data) ? data : [data]) {
      if (!isHint(hint)) continue
      changes.tell(hint)
      if (hint.unpublished) publish()
    }
  })

  let unsent: SentHint[] = []
  const flush = () => {
    const [first, ...more] = unsent
    if (first) broadcast(messaging, `${SUBJECT}.${first.id}`, more.length > 0 ? unsent : first)
    unsent = []
  }
  const send = ({ id, version }: OrderHint, unpublished: boolean) => {
    changes.tell({ id, version })
    if (unsent.length === 0) setImmediate(flush)
    unsent.push({ id, version, ...(unpublished ? { unpublished } : {}) })
  }
  return { send, stop }
}

const isHint = (data: unknown): data is SentHint => {
  const { id, version } = (data ?? {}) as Partial<OrderHint>
  return typeof id === 'string' && typeof version === 'number'
}
