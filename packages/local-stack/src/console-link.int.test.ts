import { request } from 'node:http'
import t from 'tap'
import { consoleLinkLifetimeMs, offerConsoleLink } from './console-link.ts'

const open = (url: string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init })

/** Asks as a page would that has made its own name point to this machine. */
const openAs = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

t.test('a console link is short and leads to the console with the token of the moment, once', async (t) => {
  let token = 'first'
  const link = await offerConsoleLink('http://127.0.0.1:8081', () => token)
  t.teardown(link.close)
  t.match(link.url, /^http:\/\/127\.0\.0\.1:\d+\/[\w-]{12}$/)
  token = 'renewed'
  const answer = await open(link.url)
  t.equal(answer.status, 303)
  t.equal(answer.headers.get('location'), 'http://127.0.0.1:8081/admin/#token=renewed')
  t.equal(answer.headers.get('cache-control'), 'no-store')
  await link.used
  const again = await open(link.url)
  t.equal(again.status, 410)
  t.match(await again.text(), 'npm run console')
})

t.test('nothing but its own address uses a console link up, or gets the token', async (t) => {
  const link = await offerConsoleLink('http://127.0.0.1:8081', () => 'secret')
  t.teardown(link.close)
  const { origin, host } = new URL(link.url)
  for (const address of [origin, `${origin}/admin/`, `${link.url}x`, link.url.slice(0, -1), `${link.url}?`]) {
    t.equal((await open(address)).status, 410, address)
  }
  t.equal((await open(link.url, { method: 'HEAD' })).status, 410)
  t.equal((await open(link.url, { method: 'POST' })).status, 410)
  t.equal(await openAs(link.url, `rebound.example:${host.split(':')[1]}`), 410)
  t.equal((await open(link.url)).status, 303, 'it is good still')
})

t.test('a console link ends after its time', async (t) => {
  let nowMs = 1000
  const link = await offerConsoleLink(
    'http://127.0.0.1:8081',
    () => 'secret',
    () => nowMs,
  )
  t.teardown(link.close)
  nowMs += consoleLinkLifetimeMs
  t.equal((await open(link.url)).status, 410)
})
