import { createHash } from 'node:crypto'
import type { ConsumerMessage } from '@techshop/messaging/consumer'

/**
 * What makes two messages the same one. A CloudEvent with a version is known by its type, its aggregate and that version,
 * since it gets another id each time it is published again; anything else by its bytes.
 */
export function messageKey({ data, payload }: Pick<ConsumerMessage, 'data' | 'payload'>): string {
  const { type, subject, version } = (data ?? {}) as { type?: unknown; subject?: unknown; version?: unknown }
  if (typeof type === 'string' && typeof subject === 'string' && typeof version === 'number') {
    return `${type} ${subject} ${version}`
  }
  return `sha256 ${createHash('sha256').update(payload).digest('hex')}`
}
