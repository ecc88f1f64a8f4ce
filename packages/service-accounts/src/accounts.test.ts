import t from 'tap'
import { type Accounts, add, addKey, find, removeKey, revoke } from './accounts.ts'

const key = (kid: string) => ({ kid, kty: 'OKP' })
const feeds = { clientId: 'feeds', scopes: ['orders:read'], keys: [key('first')] }
const accounts: Accounts = add([], feeds)

t.test('an account has a name that fits into a token and a log, and scopes that exist', async (t) => {
  for (const clientId of ['', 'ab', 'Feeds', '1feeds', 'feeds!', 'a'.repeat(64)]) {
    t.throws(() => add(accounts, { ...feeds, clientId }), { message: /a client id has/ }, clientId)
  }
  for (const scopes of [[], ['orders:everything'], ['orders:read', '']]) {
    t.throws(() => add(accounts, { ...feeds, clientId: 'other', scopes }), { message: /scopes are one or more/ })
  }
  t.throws(() => add(accounts, feeds), { message: /feeds is taken/ }, 'a name is taken once')
})

t.test('a key is replaced without a moment in which none is good: two at a time, no third', async (t) => {
  const both = addKey(accounts, 'feeds', key('second'))
  t.same(
    find(both, 'feeds').keys.map(({ kid }) => kid),
    ['first', 'second'],
  )
  t.throws(() => addKey(both, 'feeds', key('third')), { message: /has 2 keys/ })
  t.throws(() => addKey(both, 'feeds', key('second')), { message: /has this key already/ }, 'the same key once')
  t.same(
    find(removeKey(both, 'feeds', 'first'), 'feeds').keys.map(({ kid }) => kid),
    ['second'],
  )
  t.throws(() => removeKey(both, 'feeds', 'unknown'), { message: /has no key unknown/ })
})

t.test('a revoked account is gone, others stay', async (t) => {
  const two = add(accounts, { ...feeds, clientId: 'other' })
  t.same(
    revoke(two, 'feeds').map(({ clientId }) => clientId),
    ['other'],
  )
  t.throws(() => revoke(accounts, 'other'), { message: /there is no account other/ })
})
