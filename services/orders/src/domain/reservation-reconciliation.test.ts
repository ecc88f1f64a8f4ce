import t from 'tap'
import { answerDueAt, firstReconcileDelayMs, reconcileDelayMs } from './reservation-reconciliation.ts'

t.test('an order is reconciled after 10 s, then ever less often, at last every 10 min', async (t) => {
  t.equal(firstReconcileDelayMs, 10_000)
  t.same(
    [1, 2, 3, 4, 5, 6, 7, 1_000_000].map((times) => reconcileDelayMs(times) / 1000),
    [20, 40, 80, 160, 320, 600, 600, 600],
  )
})

t.test('catalog has 10 s to answer from the moment at which it could be told', async (t) => {
  const [at, publishedAt] = [new Date('2027-01-01T00:10:00Z'), new Date('2027-01-01T00:09:55Z')]
  t.same(answerDueAt({ publishedAt }, at), new Date('2027-01-01T00:10:05Z'))
  t.same(answerDueAt({ publishedAt: null }, at), new Date('2027-01-01T00:10:10Z'), 'nobody could tell it yet')
  t.same(answerDueAt(undefined, at), at, 'nothing was requested')
})
