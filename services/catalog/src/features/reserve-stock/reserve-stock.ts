import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import { claimStock, lockReservation, recordEvent } from '../../database/reservation-repository.ts'
import { decideReservation, mergedLines, type Reservation, type StockLine } from '../../domain/reservation.ts'
import { type Origin, reservationEvent } from '../../events.ts'

export interface PlacedOrder {
  readonly orderId: string
  readonly lines: readonly StockLine[]
}

/**
 * Takes the stock of a placed order, of all its lines or of none, and records the outcome. For an order that has one
 * already it says that outcome again and changes nothing.
 */
export const reserveStock = async (
  db: Database,
  { orderId, lines }: PlacedOrder,
  at: Date,
  origin: Origin,
): Promise<{ reservation: Reservation; isNew: boolean }> => {
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
