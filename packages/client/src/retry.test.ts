import t from 'tap'
import { defaultRetryPolicy, delayBeforeRetry, isRepeatable, isTransient } from './retry.ts'
import { parseRetryAfter } from './retry-after.ts'

const delay = (attempt: number, retryAfter: string | null, random = 0.5) =>
  delayBeforeRetry(defaultRetryPolicy, attempt, retryAfter, 0, random)

t.test('a write without a key is never repeated, a read and a keyed write are', async (t) => {
  t.ok(isRepeatable('GET', new Headers()))
  t.ok(isRepeatable('POST', new Headers({ 'Idempotency-Key': 'a' })))
  t.notOk(isRepeatable('POST', new Headers()))
  t.notOk(isRepeatable('PATCH', new Headers({ 'If-Match': '"1-a"' })))
})

t.test('a conflict is worth another attempt only when the server says when', async (t) => {
  t.ok(isTransient(409, '1'))
  t.notOk(isTransient(409, null))
  for (const status of [429, 502, 503, 504]) t.ok(isTransient(status, null), String(status))
  for (const status of [400, 404, 412, 422, 500]) t.notOk(isTransient(status, '1'), String(status))
})

t.test('waits grow, carry jitter and end after the last attempt', async (t) => {
  t.ok(Number(delay(1, null)) < Number(delay(2, null)))
  t.not(delay(1, null, 0), delay(1, null, 0.9))
  t.equal(delay(defaultRetryPolicy.maxAttempts, null), undefined)
})

t.test('the server decides how long to wait, unless it is too long', async (t) => {
  t.equal(delay(1, '3'), 3000)
  t.equal(delay(1, '3600'), undefined)
})

t.test('Retry-After is a number of seconds or a date', async (t) => {
  t.equal(parseRetryAfter('2', 0), 2000)
  t.equal(parseRetryAfter('Thu, 01 Jan 1970 00:00:05 GMT', 1000), 4000)
  t.equal(parseRetryAfter('Thu, 01 Jan 1970 00:00:05 GMT', 60_000), 0)
  t.equal(parseRetryAfter('soon', 0), undefined)
  t.equal(parseRetryAfter(null, 0), undefined)
})
