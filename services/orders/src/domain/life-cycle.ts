import type { Actor, OrderStatus, Shortage } from './order.ts'

/** Who moves an order, with what for whom to read. */
export interface Said {
  readonly actor: Actor
  /** For the buyer. */
  readonly message: string | null
  /** For staff alone. */
  readonly note: string | null
}

/** What may be asked of an order. The answers about stock are commands too: they may come late, twice or never. */
export type Command =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject'; readonly shortages: readonly Shortage[] }
  /** The time to pay is over. Like an answer about stock it may be late: the order may be paid or gone by now. */
  | { readonly kind: 'expire' }
  /** The stock went back: the order was cancelled in a time that a restored database has forgotten. */
  | { readonly kind: 'withdraw' }
  | ({ readonly kind: 'cancel' | 'pay' | 'ship' | 'deliver' } & Said)
  /** Nobody will pay: cancels an order unless it has been paid. Like an answer about stock it may be late. */
  | ({ readonly kind: 'give-up' } & Said)

export interface Move extends Said {
  readonly to: OrderStatus
  readonly shortages: readonly Shortage[] | null
}

export type Decision =
  | { readonly kind: 'move'; readonly move: Move }
  /** It has happened already, or comes too late to matter. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'illegal'; readonly from: OrderStatus; readonly legal: readonly OrderStatus[] }

const next: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  pending: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['paid', 'cancelled'],
  paid: ['shipped', 'cancelled'],
  shipped: ['delivered'],
  rejected: [],
  delivered: [],
  cancelled: [],
}

const target: Readonly<Record<Command['kind'], OrderStatus>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  expire: 'cancelled',
  withdraw: 'cancelled',
  cancel: 'cancelled',
  'give-up': 'cancelled',
  pay: 'paid',
  ship: 'shipped',
  deliver: 'delivered',
}

/** Where people may move an order from here; the answers about stock are not theirs to give. */
export const legalMoves = (from: OrderStatus): readonly OrderStatus[] =>
  next[from].filter((to) => to !== 'confirmed' && to !== 'rejected')

/** Whether stock has yet to answer: the status that a caller who waits is waiting to leave. */
export const isUndecided = (status: OrderStatus): boolean => status === 'pending'

/** Whether the order may still get stock, or holds it, and nobody has paid for it. */
export const isUnpaid = (status: OrderStatus): boolean => status === 'pending' || status === 'confirmed'

/** Decides what a command does to an order in this status. */
export const decide = (from: OrderStatus, command: Command): Decision => {
  const to = target[command.kind]
  const legal = next[from].includes(to)
  switch (command.kind) {
    case 'confirm':
      // A late outcome, of a cancelled order above all, changes nothing: the cancellation gives the stock back.
      return legal ? moved({ to, ...said('stock'), shortages: null }) : nothing
    case 'reject':
      return legal ? moved({ to, ...said('stock', 'Out of stock'), shortages: command.shortages }) : nothing
    case 'expire':
      return from === 'confirmed' ? moved({ to, ...said('system', 'Not paid in time'), shortages: null }) : nothing
    case 'withdraw':
      return legal ? moved({ to, ...said('system', 'Cancelled before'), shortages: null }) : nothing
    case 'give-up':
      if (!isUnpaid(from)) return nothing
      break
    case 'cancel':
      if (from === 'cancelled') return nothing
      break
  }
  if (!legal) return { kind: 'illegal', from, legal: legalMoves(from) }
  const { actor, message, note } = command
  return moved({ to, actor, message, note, shortages: null })
}

const said = (kind: 'stock' | 'system', message: string | null = null): Said => ({
  actor: { kind },
  message,
  note: null,
})
const nothing: Decision = { kind: 'nothing' }
const moved = (move: Move): Decision => ({ kind: 'move', move })
