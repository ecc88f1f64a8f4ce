import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import { claimStock, forgetRejection, lockReservation, recordEvent } from '../../database/reservation-repository.ts'
import { decideReservation, mergedLines, type Reservation, type StockLine } from '../../domain/reservation.ts'
import { type Origin, reservationEvent } from '../../events.ts'

export interface PlacedOrder {
  readonly orderId: string
  readonly lines: readonly StockLine[]
  /** The order was confirmed long ago, by a catalog that has forgotten it since: there is no saying no any more. */
  readonly isPromised?: boolean
}

/** Stock that was promised is not there: somebody has to look, and nothing is decided meanwhile. */
class PromisedStockMissingError extends Error {
  override readonly name = 'PromisedStockMissingError'
}

/**
 * Takes the stock of a placed order, of all its lines or of none, and records the outcome. For an order that has one
 * already it says that outcome again and changes nothing.
 * @throws PromisedStockMissingError when an order was confirmed before this database knew of it, and its stock is gone
 */
export const reserveStock = async (
  db: Database,
  { orderId, lines, isPromised = false }: PlacedOrder,
  at: Date,
  origin: Origin,
): Promise<{ reservation: Reservation; isNew: boolean }> => {
  if (isPromised) await forgetRejection(db, orderId)
  // Nearly every order comes for the first time, so it is claimed at once and asked about only when that fails.
  const claimed = await claimStock(db, { orderId, lines: mergedLines(lines), isPromised, at, origin })
  if (claimed) return { reservation: claimed, isNew: true }
  return inTransaction(db, async (trx) => {
    const recorded = await lockReservation(trx, orderId)
    if (isPromised && !recorded) {
      const skus = mergedLines(lines).map(({ sku, quantity }) => `${quantity} × ${sku}`)
      throw new PromisedStockMissingError(`order ${orderId} is confirmed, but not all is there of ${skus.join(', ')}`)
    }
    const decision = decideReservation('placed', recorded)
    if (decision.action !== 'repeat') throw new Error(`the reservation of order ${orderId} vanished`)
    await recordEvent(trx, reservationEvent(orderId, decision.reservation, origin))
    return { reservation: decision.reservation, isNew: false }
  })
}
