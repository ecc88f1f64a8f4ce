import t from 'tap'
import { createOrderTokens, tokenExpiry } from './order-token.ts'

const key = (id: string) => ({ id, secret: Buffer.from(`secret of ${id}`.padEnd(32, '.')) })
const tokens = createOrderTokens([key('new'), key('old')])
const now = new Date('2026-03-01T10:00:00.400Z')
const expiresAt = tokenExpiry(now, 3600)
const id = '01960000-0000-7000-8000-000000000001'
const other = '01960000-0000-7000-8000-000000000002'

t.test('a token opens its own order and no other, until it expires', async (t) => {
  const token = tokens.issue(id, 'new', expiresAt)
  t.match(token, /^new~1772362800~[A-Za-z0-9_-]{43}$/)
  t.equal(tokens.opens(token, id, now), true)
  t.equal(tokens.opens(token, other, now), false)
  t.equal(tokens.opens(token, id, new Date(expiresAt.getTime() - 1)), true)
  t.equal(tokens.opens(token, id, expiresAt), false)
})

t.test('the same order, key and expiry give the same token', async (t) => {
  t.equal(tokens.issue(id, 'old', expiresAt), tokens.issue(id, 'old', expiresAt))
  t.not(tokens.issue(id, 'old', expiresAt), tokens.issue(id, 'new', expiresAt))
})

t.test('old keys verify, unknown ones do not, and a lost key is replaced by the one that signs', async (t) => {
  t.equal(tokens.opens(tokens.issue(id, 'old', expiresAt), id, now), true)
  t.equal(tokens.opens(createOrderTokens([key('foreign')]).issue(id, 'foreign', expiresAt), id, now), false)
  t.equal(tokens.issue(id, 'lost', expiresAt), tokens.issue(id, 'new', expiresAt))
})

t.test('no part of a token can be changed', async (t) => {
  const [keyId, expiry, signature = ''] = tokens.issue(id, 'new', expiresAt).split('~')
  const longer = String(Number(expiry) + 1)
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1)
  for (const forged of [
    `old~${expiry}~${signature}`,
    `~${expiry}~${signature}`,
    `${keyId}~${longer}~${signature}`,
    `${keyId}~0${expiry}~${signature}`,
    `${keyId}~${expiry}.0~${signature}`,
    `${keyId}~${expiry}~${flipped}`,
    `${keyId}~${expiry}~${signature}=`,
    `${keyId}~${expiry}~${signature}~`,
    `${keyId}~${expiry}~`,
    `${keyId}~${expiry}`,
    keyId ?? '',
    '',
    '~~',
  ]) {
    t.equal(tokens.opens(forged, id, now), false, forged)
  }
})

t.test('without a key there are no tokens', async (t) => {
  t.throws(() => createOrderTokens([]), RangeError)
})
