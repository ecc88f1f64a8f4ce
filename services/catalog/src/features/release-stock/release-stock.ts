import { inTransaction } from '@techshop/database/transaction'
import type { Database } from '../../database/database.ts'
import { insertTombstone, lockReservations, recordEvents, returnStock } from '../../database/reservation-repository.ts'
import { decideReservation, type Reservation, type ReservationDecision } from '../../domain/reservation.ts'
import { type Origin, reservationEvent } from '../../events.ts'

/**
 * Puts the stock of a cancelled order back, once, and says so, every time. An order that never asked gets a tombstone,
 * so that it reserves nothing if it comes later.
 */
export const releaseStock = async (
  db: Database,
  orderId: string,
  at: Date,
  origin: Origin,
): Promise<{ reservation: Reservation; isNew: boolean }> =>
  inTransaction(db, async (trx) => {
    if (await insertTombstone(trx, orderId, at)) {
      const reservation: Reservation = { state: 'released', lines: [] }
      await recordEvents(trx, [reservationEvent(orderId, reservation, origin)])
      return { reservation, isNew: true }
    }
    const decision = decideReservation('cancelled', (await lockReservations(trx, [orderId])).get(orderId))
    if (decision.action === 'release') await returnStock(trx, orderId, decision.lines, at)
    const reservation = releasedBy(decision)
    await recordEvents(trx, [reservationEvent(orderId, reservation, origin)])
    return { reservation, isNew: decision.action === 'release' }
  })

const releasedBy = (decision: ReservationDecision): Reservation => {
  if (decision.action === 'release') return { state: 'released', lines: decision.lines }
  if (decision.action === 'repeat') return decision.reservation
  throw new Error('a cancellation reserves nothing')
}
