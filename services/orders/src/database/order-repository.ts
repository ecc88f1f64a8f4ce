import { batched } from '@techshop/service-runtime/batched'
import { type Command, type Decision, decide } from '../domain/life-cycle.ts'
import { deadlinesOf, movedOrder } from '../domain/moved-order.ts'
import type { Order } from '../domain/order.ts'
import type { UnpaidHolds } from '../domain/payment-terms.ts'
import type { Origin } from '../events.ts'
import type { Database } from './database.ts'
import {
  type CountedSubject,
  type IdempotencyKey,
  type Insertion,
  insertNewOrders,
  isEveryOrders,
  type OrderInsertion,
} from './order-insertion.ts'
import { saveMoves } from './order-moves.ts'
import { orderOf, selectOrdersById } from './order-rows.ts'
import { MAX_PLACED_BATCH, PLACING_PATIENCE_MS } from './placing.ts'

/** Told after each commit that made or moved an order, before anybody is answered. */
export type OrderListener = (order: Order, before: Order | undefined) => void

export interface WantedMove {
  readonly id: string
  readonly command: Command
  readonly origin: Origin
}

export type Moved =
  | { readonly kind: 'moved'; readonly order: Order }
  | { readonly kind: 'unchanged'; readonly order: Order }
  | (Extract<Decision, { kind: 'illegal' }> & { readonly order: Order })
  | { readonly kind: 'missing' }

export interface OrderRepository {
  find(id: string): Promise<Order | undefined>
  /** Those of them that exist, in no order. */
  findMany(ids: readonly string[]): Promise<Order[]>
  /**
   * Makes the order, its key and its event, all in one statement, so that there are either all of them or none. Orders
   * that come at the same time share the statement.
   * @param counted whose placings it counts among, with their limits
   */
  insert(order: Order, key: IdempotencyKey, origin: Origin, counted?: readonly CountedSubject[]): Promise<Insertion>
  /** Loads the order, decides, and saves move, history and event in one statement. The only way that an order moves. */
  move(id: string, command: Command, at: Date, origin?: Origin): Promise<Moved>
  /** The same for many, in the order in which they are wanted, with as few statements; what came of each. */
  moveAll(wanted: readonly WantedMove[], at: Date): Promise<Moved[]>
}

export const createOrderRepository = (db: Database, policy: UnpaidHolds, changed: OrderListener): OrderRepository => {
  const findMany = async (ids: readonly string[]): Promise<Order[]> =>
    ids.length === 0 ? [] : (await selectOrdersById(db, [[...ids]])).map(orderOf)

  const find = async (id: string): Promise<Order | undefined> => (await findMany([id]))[0]

  const insertBatched = batched((insertions: readonly OrderInsertion[]) => insertNewOrders(db, insertions), {
    most: MAX_PLACED_BATCH,
    patienceMs: PLACING_PATIENCE_MS,
    isEverybodys: isEveryOrders,
  })

  const insertAlone = async (wanted: OrderInsertion): Promise<Insertion> =>
    (await insertNewOrders(db, [wanted]))[0] as Insertion

  const insert: OrderRepository['insert'] = async (order, key, origin, counted = []) => {
    const wanted = { order, key, deadlines: deadlinesOf(order, policy), origin, counted }
    const inBatch = await insertBatched(wanted)
    const insertion = inBatch.kind === 'undecided' ? await insertAlone(wanted) : inBatch
    if (insertion.kind === 'inserted') changed(order, undefined)
    return insertion
  }

  /** One try for each, of different orders; undefined where somebody else moved the order since it was read. */
  const tryMoves = async (wanted: readonly WantedMove[], at: Date): Promise<(Moved | undefined)[]> => {
    const orders = new Map((await findMany(wanted.map(({ id }) => id))).map((order) => [order.id, order]))
    const tries = wanted.map((move) => decideMove(orders.get(move.id), move, at))
    const savings = tries.flatMap((one) => (one.kind === 'moving' ? [one] : []))
    const saved = await saveMoves(
      db,
      savings.map(({ before, after, origin }) => ({ before, after, origin, deadlines: deadlinesOf(after, policy) })),
    )
    return tries.map((one) => {
      if (one.kind !== 'moving') return one
      if (!saved.has(one.after.id)) return undefined
      changed(one.after, one.before)
      return { kind: 'moved', order: one.after }
    })
  }

  const moveAll = async (wanted: readonly WantedMove[], at: Date): Promise<Moved[]> => {
    const moved = new Map<WantedMove, Moved>()
    // Every loss to somebody else means that the order moved on, so this ends.
    for (let left = wanted; left.length > 0; left = left.filter((move) => !moved.has(move))) {
      const round = [...new Map(left.toReversed().map((move) => [move.id, move])).values()]
      const results = await tryMoves(round, at)
      for (const [place, result] of results.entries()) if (result) moved.set(round[place] as WantedMove, result)
    }
    return wanted.map((move) => moved.get(move) as Moved)
  }

  const move = async (id: string, command: Command, at: Date, origin: Origin = {}): Promise<Moved> => {
    const [moved] = await moveAll([{ id, command, origin }], at)
    return moved as Moved
  }

  return { find, findMany, insert, move, moveAll }
}

type Try =
  | Exclude<Moved, { kind: 'moved' }>
  | ({ readonly kind: 'moving'; readonly before: Order; readonly after: Order } & Pick<WantedMove, 'origin'>)

const decideMove = (order: Order | undefined, { command, origin }: WantedMove, at: Date): Try => {
  if (!order) return { kind: 'missing' }
  const decision = decide(order.status, command)
  if (decision.kind === 'nothing') return { kind: 'unchanged', order }
  if (decision.kind === 'illegal') return { ...decision, order }
  return { kind: 'moving', before: order, after: movedOrder(order, decision.move, at), origin }
}
