import { staffScopes } from '@techshop/contracts/staff-scopes'
import { createLocalJWKSet, jwtVerify } from 'jose'
import t from 'tap'
import { makeStaffKey, publicKeySet, staffAudience, staffIssuer, staffToken } from './staff-token.ts'

t.test('the token verifies against the public key set and carries every scope', async (t) => {
  const key = await makeStaffKey()
  const keySet = publicKeySet(key)
  t.notOk(JSON.stringify(keySet).includes(String(key.d)), 'the private half stays private')
  const { payload, protectedHeader } = await jwtVerify(await staffToken(key).current(), createLocalJWKSet(keySet), {
    issuer: staffIssuer,
    audience: staffAudience,
    algorithms: ['EdDSA'],
  })
  t.equal(payload.scope, staffScopes.join(' '))
  t.equal(payload.sub, 'local-staff')
  t.equal(protectedHeader.kid, key.kid)
})

t.test('a token is renewed hours before it ends, and not at every look', async (t) => {
  const hourMs = 3600 * 1000
  let nowMs = Date.UTC(2026, 10, 22)
  const staff = staffToken(await makeStaffKey(), () => nowMs)
  const first = await staff.current()
  nowMs += 5 * hourMs
  t.equal(await staff.current(), first)
  nowMs += 2 * hourMs
  t.not(await staff.current(), first)
})
