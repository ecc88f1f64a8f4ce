import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import {
  forgetRejections,
  lockReservations,
  ordersWithOutcome,
  recordEvents,
} from '../../database/reservation-repository.ts'
import { lockAvailable, recordAllocations } from '../../database/stock-allocation.ts'
import { decideReservation, mergedLines, type Reservation } from '../../domain/reservation.ts'
import { allocateStock, type PlacedOrder } from '../../domain/stock-allocation.ts'
import { type Origin, reservationEvent } from '../../events.ts'

/** Orders that are served in one transaction. */
export const MAX_RESERVATION_BATCH = 64

export interface StockDemand extends PlacedOrder {
  /** The order was confirmed long ago, by a catalog that has forgotten it since: there is no saying no any more. */
  readonly isConfirmed?: boolean
  readonly origin: Origin
}

export interface StockOutcome {
  readonly reservation: Reservation
  /** False when it was recorded before, and only said again. */
  readonly isNew: boolean
}

/**
 * Takes the stock of placed orders, of all lines of an order or of none, and records the outcomes. Orders that came at
 * the same time share a transaction, so that a much wanted sku is locked once for all of them. For an order that has an
 * outcome already it says that outcome again and changes nothing.
 * @throws CommittedStockMissingError when an order was confirmed before this database knew of it, and its stock is gone
 */
export const reserveStocks = async (
  db: Database,
  demands: readonly StockDemand[],
  at: Date,
): Promise<readonly StockOutcome[]> => {
  // Nearly every order comes for the first time, so all are served at once and asked about only when that fails.
  const served = await serveNew(db, demands, at)
  if (served) return served
  if (demands.length === 1) return repeatOutcomes(db, demands)
  const recorded = await ordersWithOutcome(
    db,
    demands.map(({ orderId }) => orderId),
  )
  const isKnown = ({ orderId, isConfirmed }: StockDemand) => !isConfirmed && recorded.has(orderId)
  const [known, others] = [demands.filter(isKnown), demands.filter((demand) => !isKnown(demand))]
  if (known.length === 0) return (await Promise.all(others.map((one) => reserveStocks(db, [one], at)))).flat()
  const again = await repeatOutcomes(db, known)
  const decided = others.length === 0 ? [] : await reserveStocks(db, others, at)
  const outcomes = new Map([...known, ...others].map((demand, index) => [demand, [...again, ...decided][index]]))
  return demands.map((demand) => outcomes.get(demand) as StockOutcome)
}

/** The stock of a confirmed order is not there: an operator has to look, and nothing is decided meanwhile. */
class CommittedStockMissingError extends Error {
  override readonly name = 'CommittedStockMissingError'
}

class NotServedError extends Error {}

/** Undefined when one of the orders has an outcome already, is there twice or may not be rejected: then nothing was done. */
const serveNew = async (
  db: Database,
  demands: readonly StockDemand[],
  at: Date,
): Promise<readonly StockOutcome[] | undefined> => {
  const orders = demands.map((demand) => ({ ...demand, lines: mergedLines(demand.lines) }))
  if (new Set(orders.map(({ orderId }) => orderId)).size < orders.length) return undefined
  const confirmed = orders.filter(({ isConfirmed }) => isConfirmed).map(({ orderId }) => orderId)
  const skus = orders.flatMap(({ lines }) => lines.map(({ sku }) => sku))
  try {
    return await inTransaction(db, async (trx) => {
      if (confirmed.length > 0) await forgetRejections(trx, confirmed)
      const allocations = allocateStock(orders, await lockAvailable(trx, skus))
      const isBroken = allocations.some(
        ({ isConfirmed, reservation }) => isConfirmed && reservation.state === 'rejected',
      )
      if (isBroken || !(await recordAllocations(trx, allocations, at))) throw new NotServedError()
      return allocations.map(({ reservation }) => ({ reservation, isNew: true }))
    })
  } catch (error) {
    if (error instanceof NotServedError) return undefined
    throw error
  }
}

const repeatOutcomes = (db: Database, demands: readonly StockDemand[]): Promise<readonly StockOutcome[]> =>
  inTransaction(db, async (trx) => {
    const recorded = await lockReservations(
      trx,
      demands.map(({ orderId }) => orderId),
    )
    const repeated = demands.map((demand) => ({ ...demand, reservation: recordedOf(demand, recorded) }))
    await recordEvents(
      trx,
      repeated.map(({ orderId, reservation, origin }) => reservationEvent(orderId, reservation, origin)),
    )
    return repeated.map(({ reservation }) => ({ reservation, isNew: false }))
  })

const recordedOf = (
  { orderId, lines, isConfirmed }: StockDemand,
  reservations: ReadonlyMap<string, Reservation>,
): Reservation => {
  const recorded = reservations.get(orderId)
  if (isConfirmed && (recorded === undefined || recorded.state === 'rejected')) {
    const skus = mergedLines(lines).map(({ sku, quantity }) => `${quantity} × ${sku}`)
    throw new CommittedStockMissingError(`order ${orderId} is confirmed, but not all is there of ${skus.join(', ')}`)
  }
  const decision = decideReservation('placed', recorded)
  if (decision.action !== 'repeat') throw new Error(`the reservation of order ${orderId} vanished`)
  return decision.reservation
}
