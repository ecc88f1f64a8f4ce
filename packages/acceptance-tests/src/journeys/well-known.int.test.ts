import t from 'tap'
import { gatewayUrl } from '../shop.ts'

interface Link {
  readonly href: string
  readonly type?: string
}

/** The same address at the gateway under test, whatever the shop calls itself. */
const atGateway = (address: string): URL => {
  const { pathname, search } = new URL(address)
  return new URL(pathname + search, gatewayUrl)
}

t.test('every link of the API catalog answers with what it says', async (t) => {
  const address = `${gatewayUrl}/.well-known/api-catalog`
  const answer = await fetch(address)
  t.match(answer.headers.get('content-type'), /^application\/linkset\+json; profile="[^"]+rfc9727"$/)
  const { linkset } = (await answer.json()) as { linkset: Record<string, string | Link[]>[] }
  const relations = linkset.flatMap((entry) => Object.values(entry).filter((value) => typeof value !== 'string'))
  const links = relations.flat().filter(({ type }) => type)
  t.ok(links.length > 8)
  for (const { href, type = '' } of links) {
    const target = await fetch(atGateway(href))
    t.equal(target.status, 200, href)
    t.match(target.headers.get('content-type'), type, href)
    await target.body?.cancel()
  }
  const head = await fetch(address, { method: 'HEAD' })
  t.equal(head.status, 200)
  t.match(head.headers.get('link'), 'rel="api-catalog"')
})

t.test('every link of llms.txt answers', async (t) => {
  const answer = await fetch(`${gatewayUrl}/llms.txt`)
  t.equal(answer.status, 200)
  const targets = [...(await answer.text()).matchAll(/\]\((http[^)]+)\)/g)].map(([, target]) => target ?? '')
  t.ok(targets.length > 5)
  for (const target of targets) {
    const page = await fetch(atGateway(target))
    t.equal(page.status, 200, target)
    await page.body?.cancel()
  }
})

t.test('security.txt names a contact and has not expired', async (t) => {
  const answer = await fetch(`${gatewayUrl}/.well-known/security.txt`)
  t.match(answer.headers.get('content-type'), 'text/plain; charset=utf-8')
  const body = await answer.text()
  t.match(body, /^Contact: (?:https|mailto|tel):/m)
  t.ok(Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '') > Date.now())
})
