import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import { claimStock, lockReservation, recordEvent } from '../../database/reservation-repository.ts'
import { lockAvailable, recordAllotments } from '../../database/stock-allotment.ts'
import { decideReservation, mergedLines, type Reservation, type StockLine } from '../../domain/reservation.ts'
import { allotStock } from '../../domain/stock-allotment.ts'
import { type Origin, reservationEvent } from '../../events.ts'

/** Orders that are served in one transaction. */
export const MOST_SERVED_TOGETHER = 64

export interface StockDemand {
  readonly orderId: string
  readonly lines: readonly StockLine[]
  readonly origin: Origin
}

export interface StockOutcome {
  readonly reservation: Reservation
  /** False when it was recorded before, and only said again. */
  readonly isNew: boolean
}

/**
 * Takes the stock of placed orders, of all lines of an order or of none, and records the outcomes. Orders that came at
 * the same time share a transaction, so that a much wanted sku is locked once for all of them.
 */
export const reserveStocks = async (
  db: Database,
  demands: readonly StockDemand[],
  at: Date,
): Promise<readonly StockOutcome[]> => {
  const together = demands.length > 1 ? await reserveTogether(db, demands, at) : undefined
  return together ?? Promise.all(demands.map((demand) => reserveStock(db, demand, at, demand.origin)))
}

class KnownOrderError extends Error {}

/** Undefined when one of the orders has an outcome already, or is there twice: then nothing was done. */
const reserveTogether = async (
  db: Database,
  demands: readonly StockDemand[],
  at: Date,
): Promise<readonly StockOutcome[] | undefined> => {
  const orders = demands.map((demand) => ({ ...demand, lines: mergedLines(demand.lines) }))
  if (new Set(orders.map(({ orderId }) => orderId)).size < orders.length) return undefined
  const skus = orders.flatMap(({ lines }) => lines.map(({ sku }) => sku))
  try {
    return await inTransaction(db, async (trx) => {
      const allotments = allotStock(orders, await lockAvailable(trx, skus))
      if (!(await recordAllotments(trx, allotments, at))) throw new KnownOrderError()
      return allotments.map(({ reservation }) => ({ reservation, isNew: true }))
    })
  } catch (error) {
    if (error instanceof KnownOrderError) return undefined
    throw error
  }
}

/** The same for one order. For one that has an outcome already it says that outcome again and changes nothing. */
export const reserveStock = async (
  db: Database,
  { orderId, lines }: Omit<StockDemand, 'origin'>,
  at: Date,
  origin: Origin,
): Promise<StockOutcome> => {
  // Nearly every order comes for the first time, so it is claimed at once and asked about only when that fails.
  const claimed = await claimStock(db, { orderId, lines: mergedLines(lines), at, origin })
  if (claimed) return { reservation: claimed, isNew: true }
  return inTransaction(db, async (trx) => {
    const decision = decideReservation('placed', await lockReservation(trx, orderId))
    if (decision.action !== 'repeat') throw new Error(`the reservation of order ${orderId} vanished`)
    await recordEvent(trx, reservationEvent(orderId, decision.reservation, origin))
    return { reservation: decision.reservation, isNew: false }
  })
}
