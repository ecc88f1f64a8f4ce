import t from 'tap'
import { memoryStorage } from '../testing/memory-storage.ts'
import { forgetSession, keepSession, keptSession, offeredSession, readSession, type Session } from './session.ts'

const tokenOf = (claims: object) => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`

t.test('a token says who it is and what it allows, in any script', async (t) => {
  const session = readSession(tokenOf({ sub: 'zoë', scope: 'orders:read  orders:write' }))
  t.equal(session?.subject, 'zoë')
  t.same([...(session?.scopes ?? [])], ['orders:read', 'orders:write'])
})

t.test('what is no token signs nobody in', async (t) => {
  for (const text of ['', 'abc', 'a.b', 'a.b.c.d', 'h.%%%.s', 'k~1~sig']) t.equal(readSession(text), undefined, text)
})

t.test(
  'a token in the address is offered and not kept; the one that was kept stays until it is signed out',
  async (t) => {
    const storage = memoryStorage()
    t.equal(keptSession(storage), undefined)
    t.equal(offeredSession(''), undefined)
    t.equal(offeredSession('#token=a.b'), undefined)
    const offered = offeredSession(`#token=${tokenOf({ sub: 'a' })}`)
    t.equal(offered?.subject, 'a')
    t.equal(keptSession(storage), undefined, 'reading an address changes nothing')
    keepSession(storage, offered as Session)
    offeredSession(`#token=${tokenOf({ sub: 'b' })}`)
    t.equal(keptSession(storage)?.subject, 'a')
    forgetSession(storage)
    t.equal(keptSession(storage), undefined)
  },
)
