import t from 'tap'
import { createStorefront } from '../../testing/storefront.ts'

const nowhere = 'http://127.0.0.1:1'
const yearMs = 366 * 24 * 60 * 60_000

t.test('whom to tell of a weakness is said as RFC 9116 has it', async (t) => {
  const app = await createStorefront(t, nowhere, {
    SECURITY_CONTACT: 'mailto:security@shop.example https://shop.example/report',
    SECURITY_POLICY: 'https://shop.example/policy',
  })
  const { headers, body } = await app.inject('/.well-known/security.txt')
  t.equal(headers['content-type'], 'text/plain; charset=utf-8')
  t.match(body, /^Contact: mailto:security@shop\.example\nContact: https:\/\/shop\.example\/report\nExpires: /)
  for (const line of [
    'Canonical: https://shop.example/.well-known/security.txt',
    'Preferred-Languages: en, de',
    'Policy: https://shop.example/policy',
  ]) {
    t.ok(body.split('\n').includes(line), line)
  }
})

t.test('it never expires while the shop runs, and is never good for more than a year', async (t) => {
  const app = await createStorefront(t, nowhere)
  const expiry = async () => {
    const { body } = await app.inject('/.well-known/security.txt')
    return Date.parse(/^Expires: (\d{4}-\d\d-\d\dT00:00:00Z)$/m.exec(body)?.[1] ?? '')
  }
  for (const now of [Date.now(), Date.now() + 10 * yearMs]) {
    t.intercept(Date, 'now', { value: () => now })
    const left = (await expiry()) - now
    t.ok(left > 24 * 60 * 60_000 && left < yearMs, `${left} ms left`)
  }
})

t.test('a shop over plain HTTP names no canonical address, which the RFC would not allow', async (t) => {
  const app = await createStorefront(t, nowhere, { PUBLIC_URL: 'http://127.0.0.1:8081' })
  t.notMatch((await app.inject('/.well-known/security.txt')).body, 'Canonical')
})
