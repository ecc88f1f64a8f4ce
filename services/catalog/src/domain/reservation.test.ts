import t from 'tap'
import { decideReservation, mergedLines, type Reservation, reservationVersion } from './reservation.ts'

const lines = [{ sku: 'A', quantity: 2 }]
const shortages = [{ sku: 'A', requested: 2, available: 1 }]
const reserved: Reservation = { state: 'reserved', lines }
const rejected: Reservation = { state: 'rejected', shortages }
const released: Reservation = { state: 'released', lines }
const tombstone: Reservation = { state: 'released', lines: [] }

t.test('the first placed event asks for stock', async (t) => {
  t.same(decideReservation('placed', undefined), { action: 'reserve' })
})

t.test('a repeated placed event tells the recorded outcome again, whatever it was', async (t) => {
  for (const reservation of [reserved, rejected, released, tombstone]) {
    t.same(decideReservation('placed', reservation), { action: 'repeat', reservation })
  }
})

t.test('cancelling gives back what was reserved, once', async (t) => {
  t.same(decideReservation('cancelled', reserved), { action: 'release', lines })
  t.same(decideReservation('cancelled', released), { action: 'repeat', reservation: released })
})

t.test('cancelling what was rejected or never seen gives nothing back', async (t) => {
  t.same(decideReservation('cancelled', rejected), { action: 'release', lines: [] })
  t.same(decideReservation('cancelled', undefined), { action: 'release', lines: [] })
})

t.test('an order that comes after its cancellation reserves nothing', async (t) => {
  t.same(decideReservation('placed', tombstone), { action: 'repeat', reservation: tombstone })
})

t.test('a release has a higher version than the outcome before it', async (t) => {
  t.ok(reservationVersion(released) > reservationVersion(reserved))
  t.equal(reservationVersion(reserved), reservationVersion(rejected))
})

t.test('lines are merged by sku and sorted as PostgreSQL sorts skus, byte by byte', async (t) => {
  const asked = [
    { sku: 'b', quantity: 1 },
    { sku: 'B', quantity: 2 },
    { sku: 'b', quantity: 3 },
    { sku: 'A.1', quantity: 1 },
    { sku: 'A-1', quantity: 1 },
  ]
  t.same(mergedLines(asked), [
    { sku: 'A-1', quantity: 1 },
    { sku: 'A.1', quantity: 1 },
    { sku: 'B', quantity: 2 },
    { sku: 'b', quantity: 4 },
  ])
})
