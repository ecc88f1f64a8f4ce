import t from 'tap'
import { runningShop } from '../running-shop.ts'
import { createProduct, placeOrder } from '../shop.ts'
import { type Answer, headerOf, readAnswers } from '../wire/answers.ts'
import { exchange } from '../wire/exchange.ts'

const shop = runningShop()
const FOREIGN = 'evil.example'

/** Asks for a few at a time: pages are rendered, and a busy machine must not be the one that refuses. */
const askAll = async (targets: readonly string[]): Promise<Answer[]> => {
  const answers: Answer[] = []
  for (let at = 0; at < targets.length; at += 8) {
    answers.push(...(await Promise.all(targets.slice(at, at + 8).map((target) => ask(target)))))
  }
  return answers
}

const ask = async (target: string, headers: readonly string[] = [], method = 'GET', body = ''): Promise<Answer> => {
  const host = headers.some((it) => it.startsWith('Host:')) ? [] : ['Host: shop']
  const head = [
    `${method} ${target} HTTP/1.1`,
    ...host,
    'Connection: close',
    ...headers,
    `Content-Length: ${body.length}`,
  ]
  const received = await exchange(shop.server, Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`, 'latin1'), {
    timeoutMs: 60_000,
  })
  const [answer] = readAnswers(received.bytes, method).answers
  if (!answer) throw new Error(`no answer to ${target}`)
  return answer
}

const climbs = [
  '/..',
  '/../..',
  '/%2e%2e',
  '/%2e%2e/%2e%2e',
  '/..%2f..%2f..',
  '/.%2e/.%2e',
  '/..%5c..%5c..',
  '/..\\..\\..',
  '/%252e%252e',
  '/....//....//..',
  '/%c0%ae%c0%ae/%c0%ae%c0%ae',
  '/..;',
  '/.',
  '//',
]
const files = ['/etc/passwd', '/package.json', '/nginx.conf', '/secrets.json', '/.env', '/']
const SECRETS = /root:x?:|"workspace:|worker_processes|"postgres"\s*:|SECRET=|<title>Index of/i

t.test('no spelling of an address leads out of the folders of files', async (t) => {
  for (const folder of ['/docs', '/assets/build', '/assets/products', '/admin', '']) {
    const targets = climbs.flatMap((climb) => files.map((file) => `${folder}${climb}${file}`))
    const answers = await askAll(targets)
    const leaks = answers.flatMap((answer, at) => (SECRETS.test(answer.body.toString()) ? [targets[at]] : []))
    t.same(leaks, [], folder)
    t.same(
      answers.flatMap(({ status }, at) => (status === 500 ? [`${status} ${targets[at]}`] : [])),
      [],
    )
  }
})

t.test('no spelling of an address leads to metrics or probes', async (t) => {
  const names = ['metrics', 'livez', 'readyz']
  const spellings = (name: string) => [
    `/${name}`,
    `//${name}`,
    `/./${name}`,
    `/${name}/`,
    `/${name}?a`,
    `/${name}%3fa`,
    `/%${name.charCodeAt(0).toString(16)}${name.slice(1)}`,
    `/api/products/../../${name}`,
    `/api/products/..%2f..%2f${name}`,
    `/api/orders/%2e%2e/%2e%2e/${name}`,
    `/${name}/../api/products/`,
    `/${name};/../api/products/`,
    `/${name}?/../api/products/`,
    `/${name}#/../api/products/`,
    `/${name}%23/../api/products/`,
    `/${name}%00/../api/products/`,
    `/${name}/%2e%2e/api/catalog/`,
    `http://shop/${name}`,
  ]
  for (const target of names.flatMap(spellings)) {
    const answer = await ask(target)
    t.notMatch(answer.body.toString(), /# HELP|process_cpu|^ok$/, target)
    t.ok(answer.status >= 300 && answer.status < 500, `${answer.status} ${target}`)
  }
})

/** Everything that an answer says, but for a canonical page of the error that quotes nothing. */
const said = (answer: Answer): string => [...answer.headers.values()].flat().concat(answer.body.toString()).join('\n')

t.test('no answer speaks of a host that the caller made up', async (t) => {
  const { slug, sku } = await createProduct(shop)
  await placeOrder(shop, sku)
  const lies = [
    [`Host: ${FOREIGN}`],
    ['Host: shop', `X-Forwarded-Host: ${FOREIGN}`, 'X-Forwarded-Proto: https'],
    ['Host: shop', `Forwarded: host=${FOREIGN};proto=https`],
    ['Host: shop', `X-Original-Host: ${FOREIGN}`, `X-Host: ${FOREIGN}`, `X-Forwarded-Server: ${FOREIGN}`],
  ]
  const targets = [
    '/',
    '/docs',
    '/docs/',
    `/p/${slug}`,
    '/sitemap.xml',
    '/robots.txt',
    '/api/products?limit=1',
    '/api/nothing',
    '/api/orders/openapi.json',
    '/admin',
    '/no-such-page',
  ]
  for (const lie of lies) {
    for (const target of targets) {
      const answer = await ask(target, [...lie, 'Accept: text/html'])
      t.notMatch(said(answer), FOREIGN, `${target} with ${lie.join(', ')}`)
    }
  }
  for (const target of ['/', '/docs', '/api/nothing'])
    t.notMatch(said(await ask(`http://${FOREIGN}${target}`)), FOREIGN)
})

t.test('nor does the address of what was made', async (t) => {
  const slug = `attack-host-${Date.now()}`
  const body = JSON.stringify({ slug, name: 'Hostile tests' })
  const headers = [
    `Host: ${FOREIGN}`,
    `X-Forwarded-Host: ${FOREIGN}`,
    'Content-Type: application/json',
    `Authorization: Bearer ${shop.staffToken}`,
  ]
  const answer = await ask('/api/categories', headers, 'POST', body)
  t.equal(answer.status, 201)
  t.match(headerOf(answer, 'location'), /^\/api\/categories\//)
  t.notMatch(said(answer), FOREIGN)
})

t.test('a foreign origin may read nothing, send nothing, and never with credentials', async (t) => {
  const targets = [
    '/api/products',
    '/api/products/suggestions?q=a',
    '/api/categories',
    '/api/orders',
    '/api/orders/lookup',
    '/api/orders/events',
    '/api/nothing',
    '/api/catalog/openapi.json',
    '/',
    '/docs/',
    '/health',
  ]
  for (const origin of [`https://${FOREIGN}`, 'null', 'http://127.0.0.1.evil.example', 'https://shop']) {
    for (const target of targets) {
      const plain = await ask(target, [`Origin: ${origin}`])
      const asked = await ask(
        target,
        [`Origin: ${origin}`, 'Access-Control-Request-Method: POST', 'Access-Control-Request-Headers: authorization'],
        'OPTIONS',
      )
      for (const answer of [plain, asked]) {
        const granted = [...answer.headers.keys()].filter((name) => name.startsWith('access-control-allow'))
        t.same(granted, [], `${target} for ${origin}`)
      }
    }
  }
})
