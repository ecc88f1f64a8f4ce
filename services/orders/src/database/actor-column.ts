import type { Actor } from '../domain/order.ts'

const STAFF = 'staff:'

/** An actor as it is stored: its kind, and for staff the subject of the token too. */
export const writeActor = (actor: Actor): string => (actor.kind === 'staff' ? STAFF + actor.subject : actor.kind)

export const readActor = (column: string): Actor => {
  if (column.startsWith(STAFF)) return { kind: 'staff', subject: column.slice(STAFF.length) }
  if (column === 'shopper' || column === 'system' || column === 'stock') return { kind: column }
  throw new TypeError(`no actor: ${column}`)
}
