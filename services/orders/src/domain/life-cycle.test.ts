import t from 'tap'
import { type Command, decide, isUndecided, legalMoves } from './life-cycle.ts'
import { type OrderStatus, orderStatuses } from './order.ts'

const actor = { kind: 'staff', subject: 'ada' } as const
const shortages = [{ sku: 'A', requested: 2, available: 1 }]
const commands: readonly Command[] = [
  { kind: 'confirm' },
  { kind: 'reject', shortages },
  { kind: 'expire' },
  { kind: 'withdraw' },
  { kind: 'cancel', actor, message: 'changed my mind', note: null },
  { kind: 'give-up', actor, message: 'no payment', note: 'all from one address' },
  { kind: 'pay', actor, message: null, note: null },
  { kind: 'ship', actor, message: null, note: null },
  { kind: 'deliver', actor, message: null, note: 'left at the door' },
]

/** What each command does to an order in each status: the status that it moves to, nothing, or it is illegal. */
const table: Record<OrderStatus, Record<Command['kind'], OrderStatus | 'nothing' | 'illegal'>> = {
  pending: {
    confirm: 'confirmed',
    reject: 'rejected',
    expire: 'nothing',
    withdraw: 'cancelled',
    cancel: 'cancelled',
    'give-up': 'cancelled',
    pay: 'illegal',
    ship: 'illegal',
    deliver: 'illegal',
  },
  confirmed: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'cancelled',
    withdraw: 'cancelled',
    cancel: 'cancelled',
    'give-up': 'cancelled',
    pay: 'paid',
    ship: 'illegal',
    deliver: 'illegal',
  },
  rejected: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'nothing',
    withdraw: 'nothing',
    cancel: 'illegal',
    'give-up': 'nothing',
    pay: 'illegal',
    ship: 'illegal',
    deliver: 'illegal',
  },
  paid: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'nothing',
    withdraw: 'cancelled',
    cancel: 'cancelled',
    'give-up': 'nothing',
    pay: 'illegal',
    ship: 'shipped',
    deliver: 'illegal',
  },
  shipped: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'nothing',
    withdraw: 'nothing',
    cancel: 'illegal',
    'give-up': 'nothing',
    pay: 'illegal',
    ship: 'illegal',
    deliver: 'delivered',
  },
  delivered: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'nothing',
    withdraw: 'nothing',
    cancel: 'illegal',
    'give-up': 'nothing',
    pay: 'illegal',
    ship: 'illegal',
    deliver: 'illegal',
  },
  cancelled: {
    confirm: 'nothing',
    reject: 'nothing',
    expire: 'nothing',
    withdraw: 'nothing',
    cancel: 'nothing',
    'give-up': 'nothing',
    pay: 'illegal',
    ship: 'illegal',
    deliver: 'illegal',
  },
}

for (const from of orderStatuses) {
  for (const command of commands) {
    const expected = table[from][command.kind]
    t.test(`${command.kind} on a ${from} order: ${expected}`, async (t) => {
      const decision = decide(from, command)
      if (expected === 'nothing') return t.same(decision, { kind: 'nothing' })
      if (expected === 'illegal') return t.same(decision, { kind: 'illegal', from, legal: legalMoves(from) })
      t.match(decision, { kind: 'move', move: { to: expected } })
    })
  }
}

t.test('a move says who made it and why', async (t) => {
  t.same(decide('confirmed', { kind: 'cancel', actor, message: 'changed my mind', note: null }), {
    kind: 'move',
    move: { to: 'cancelled', actor, message: 'changed my mind', note: null, shortages: null },
  })
})

t.test('a confirmation comes from the stock and says nothing more', async (t) => {
  t.same(decide('pending', { kind: 'confirm' }), {
    kind: 'move',
    move: { to: 'confirmed', actor: { kind: 'stock' }, message: null, note: null, shortages: null },
  })
})

t.test('an order whose cancellation a restored database has forgotten is cancelled by the system', async (t) => {
  t.same(decide('paid', { kind: 'withdraw' }), {
    kind: 'move',
    move: { to: 'cancelled', actor: { kind: 'system' }, message: 'Cancelled before', note: null, shortages: null },
  })
})

t.test('a rejection keeps what was short', async (t) => {
  t.same(decide('pending', { kind: 'reject', shortages }), {
    kind: 'move',
    move: { to: 'rejected', actor: { kind: 'stock' }, message: 'Out of stock', note: null, shortages },
  })
})

t.test('an order that was not paid in time is cancelled by the system', async (t) => {
  t.same(decide('confirmed', { kind: 'expire' }), {
    kind: 'move',
    move: { to: 'cancelled', actor: { kind: 'system' }, message: 'Not paid in time', note: null, shortages: null },
  })
})

t.test('people are told only of moves that are theirs to make', async (t) => {
  t.same(Object.fromEntries(orderStatuses.map((status) => [status, legalMoves(status)])), {
    pending: ['cancelled'],
    confirmed: ['paid', 'cancelled'],
    rejected: [],
    paid: ['shipped', 'cancelled'],
    shipped: ['delivered'],
    delivered: [],
    cancelled: [],
  })
})

t.test('only a pending order is undecided', async (t) => {
  t.same(orderStatuses.filter(isUndecided), ['pending'])
})
