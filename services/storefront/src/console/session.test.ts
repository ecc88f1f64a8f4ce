import t from 'tap'
import { memoryStorage } from '../testing/memory-storage.ts'
import { findSession, forgetSession, readSession } from './session.ts'

const tokenOf = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

t.test('a token says who it is and what it allows, in any script', async (t) => {
  const session = readSession(tokenOf({ sub: 'zoë', scope: 'orders:read  orders:write' }))
  t.equal(session?.subject, 'zoë')
  t.same([...(session?.scopes ?? [])], ['orders:read', 'orders:write'])
})

t.test('what is no token signs nobody in', async (t) => {
  for (const text of ['', 'abc', 'a.b', 'a.b.c.d', 'h.%%%.s', 'k~1~sig']) t.equal(readSession(text), undefined, text)
})

t.test('the token of the address is kept for this tab, until it is signed out', async (t) => {
  const storage = memoryStorage()
  t.equal(findSession(storage, ''), undefined)
  t.equal(findSession(storage, `#token=${tokenOf({ sub: 'a' })}`)?.subject, 'a')
  t.equal(findSession(storage, '')?.subject, 'a')
  t.equal(findSession(storage, `#token=${tokenOf({ sub: 'b' })}`)?.subject, 'b')
  forgetSession(storage)
  t.equal(findSession(storage, ''), undefined)
})
