import type { Actor, OrderStatus, Shortage } from './order.ts'

/** What may be asked of an order. The answers about stock are commands too: they may come late, twice or never. */
export type Command =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'reject'; readonly shortages: readonly Shortage[] }
  /** The time to pay is over. Like an answer about stock it may be late: the order may be paid or gone by now. */
  | { readonly kind: 'expire' }
  /** The stock went back: the order was cancelled in a time that a restored database has forgotten. */
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'cancel'; readonly actor: Actor; readonly reason: string | null }
  | { readonly kind: 'pay' | 'ship' | 'deliver'; readonly actor: Actor; readonly reason: string | null }

export interface Move {
  readonly to: OrderStatus
  readonly actor: Actor
  readonly reason: string | null
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
      return legal ? moved({ to, actor: { kind: 'stock' }, reason: null, shortages: null }) : nothing
    case 'reject':
      return legal
        ? moved({ to, actor: { kind: 'stock' }, reason: 'Out of stock', shortages: command.shortages })
        : nothing
    case 'expire':
      return from === 'confirmed'
        ? moved({ to, actor: { kind: 'system' }, reason: 'Not paid in time', shortages: null })
        : nothing
    case 'withdraw':
      return legal ? moved({ to, actor: { kind: 'system' }, reason: 'Cancelled before', shortages: null }) : nothing
    case 'cancel':
      if (from === 'cancelled') return nothing
      break
  }
  if (!legal) return { kind: 'illegal', from, legal: legalMoves(from) }
  return moved({ to, actor: command.actor, reason: command.reason, shortages: null })
}

const nothing: Decision = { kind: 'nothing' }
const moved = (move: Move): Decision => ({ kind: 'move', move })
