import t from 'tap'
import { startApiServer } from './testing/api-server.ts'
import { category, product, withChildren } from './testing/goods.ts'
import { createStorefront } from './testing/storefront.ts'

const computers = category('computers')
const laptops = category('laptops', computers)
const tree = { '/api/categories': { items: [computers, laptops], nextCursor: null } }
const list = (...items: object[]) => ({ items, nextCursor: null, facets: {} })

t.test('the home page shows the categories and products to readers without a script', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list(product('aurora')) })
  const page = await (await createStorefront(t, api.url)).inject('/')
  t.equal(page.statusCode, 200)
  t.match(page.headers['content-type'], 'text/html')
  for (const text of ['The computers', '/c/laptops', 'The aurora', '/p/aurora', '$19.99']) t.match(page.body, text)
})

/** Each kind of page, in both languages, and each kind of error page. */
const everyPage = [
  ...['/', '/c', '/c/laptops', '/search?q=x', '/p/aurora', '/cart', '/checkout', '/orders/lookup'].flatMap((path) => [
    path,
    `/de${path === '/' ? '' : path}`,
  ]),
  ...['/orders/0198c0de-0000-7000-8000-000000000000', '/admin/', '/admin/orders', '/offline'],
  ...['/nothing', '/p/nothing', '/c/nothing', '/?sort=nonsense'],
]

const forbidding = {
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

t.test('every page forbids what is not its own, and no page needs an exception', async (t) => {
  const found = { '/api/products/aurora': product('aurora'), '/api/categories/laptops': withChildren(laptops) }
  const api = await startApiServer(t, { ...tree, '/api/products': list(), ...found })
  const app = await createStorefront(t, api.url)
  const away = await createStorefront(t, 'http://127.0.0.1:1')
  const answers = [
    ...everyPage.map((url) => [app, url] as const),
    ...['/', '/p/aurora'].map((url) => [away, url] as const),
  ]
  for (const [shop, url] of answers) {
    const { headers, body } = await shop.inject(url)
    t.match(headers['content-type'], 'text/html', url)
    t.equal(
      headers['content-security-policy'],
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      url,
    )
    t.match(headers, forbidding, url)
    t.notMatch(body, /<style|\sstyle=|\son[a-z]+=/, url)
    const scripts = body.match(/<script[^>]*>/g) ?? []
    t.ok(
      scripts.every((tag) => /src="|type="application\/(?:ld\+)?json"/.test(tag)),
      url,
    )
  }
})

t.test('an address at which no page can be is a page that says so, in the language of the address', async (t) => {
  const api = await startApiServer(t, {
    ...tree,
    '/api/products/export': { line: 1 },
    '/api/categories/health': { status: 'ready' },
    '/api/products': list(),
  })
  const app = await createStorefront(t, api.url)
  const words = ['health', 'openapi.json', 'import', 'export', 'suggestions', 'events', 'statistics', 'lookup']
  const addresses = [
    ...words.flatMap((word) => [`/p/${word}`, `/c/${word}`, `/de/p/${word}`]),
    '/p/a%00b',
    '/p/A%20b',
    '/c/%C3%BC',
    '/c/..%2fproducts',
  ]
  for (const url of addresses) {
    const { statusCode, headers } = await app.inject(url)
    t.equal(statusCode, 404, url)
    t.match(headers['content-type'], 'text/html', url)
  }
  for (const url of ['/p/%E0%A4', '/c/%', '/de/p/%ZZ', '/%C3', `/p/${'a'.repeat(600)}`]) {
    const { statusCode, headers, body } = await app.inject(url)
    t.ok(statusCode === 400 || statusCode === 404 || statusCode === 414, `${url}: ${statusCode}`)
    t.match(headers['content-type'], 'text/html', url)
    t.match(headers['content-security-policy'], "default-src 'self'", url)
    t.match(body, url.startsWith('/de') ? 'lang="de"' : 'lang="en"', url)
  }
})

t.test('scripts and styles come from a CDN where one is named, and pages allow it alone', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list() })
  const app = await createStorefront(t, api.url, { ASSET_BASE_URL: 'https://cdn.example/build' })
  const { headers, body } = await app.inject('/')
  const sources = body.match(/(?:<script[^>]* src|<link rel="(?:stylesheet|modulepreload)" href)="[^"]*"/g) ?? []
  t.ok(sources.length > 1)
  t.same(
    sources.filter((source) => !source.includes('"https://cdn.example/build/')),
    [],
  )
  t.match(
    headers['content-security-policy'],
    "script-src 'self' https://cdn.example; style-src 'self' https://cdn.example;",
  )
})

t.test('only the console may ask the identity provider, and only for signing in there', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list() })
  const app = await createStorefront(t, api.url, {
    OIDC_ISSUER: 'https://login.shop.example/realms/staff',
    OIDC_CLIENT_ID: 'console',
  })
  const admin = await app.inject('/admin/orders')
  t.match(admin.headers['content-security-policy'], "connect-src 'self' https://login.shop.example;")
  t.match(admin.body, '"clientId":"console"')
  t.notMatch((await app.inject('/')).headers['content-security-policy'], 'login.shop.example')
})

t.test('pictures may come from where the shop keeps them, and nothing else may', async (t) => {
  const origin = 'https://pictures.example'
  const image = { url: `${origin}/a.jpg`, alt: '' }
  const api = await startApiServer(t, { ...tree, '/api/products/a': { ...product('a'), images: [image] } })
  const app = await createStorefront(t, api.url, { PICTURE_ORIGINS: origin })
  const { headers, body } = await app.inject('/p/a')
  t.match(body, `<img src="${origin}/a.jpg"`)
  const allowing = String(headers['content-security-policy'])
    .split('; ')
    .filter((directive) => directive.includes(origin))
  t.same(allowing, [`img-src 'self' ${origin} data:`])
})

t.test('what is chosen on a category page goes to the API, and stays in the form', async (t) => {
  const facets = {
    brand: [
      { value: 'Acme', count: 4 },
      { value: 'Other', count: 1 },
    ],
  }
  const api = await startApiServer(t, {
    ...tree,
    '/api/categories/laptops': withChildren(laptops, category('ultrabooks', laptops)),
    '/api/products': { ...list(product('aurora')), facets, nextCursor: 'further on' },
  })
  const app = await createStorefront(t, api.url)
  const page = await app.inject('/c/laptops?attribute=brand:Acme&minPrice=10&maxPrice=20.50&inStock=true&sort=-price')
  const asked = api.asked('/api/products?').map(({ url }) => new URL(url ?? '', api.url).searchParams)
  const query = asked.find((search) => search.get('category') === 'laptops')
  t.match(Object.fromEntries(query ?? []), {
    attribute: 'brand:Acme',
    minPrice: '1000',
    maxPrice: '2050',
    inStock: 'true',
    sort: '-price',
  })
  t.match(page.body, /value="brand:Acme" checked/)
  t.match(page.body, /value="-price" selected|selected[^>]*value="-price"/)
  t.match(page.body, 'cursor=further+on')
  t.match(page.body, '/c/ultrabooks')
  t.match(page.body, '<meta name="robots" content="noindex"', 'one selection of many is not for search engines')
})

t.test('a price filter is read in the language of the page, and what it does not understand it says', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list(product('aurora')) })
  const app = await createStorefront(t, api.url)
  const asked = () => {
    const urls = api.asked('/api/products?').map(({ url }) => new URL(url ?? '', api.url).searchParams)
    return urls.findLast((search) => search.has('facets'))
  }
  const english = await app.inject('/c?minPrice=1,299&maxPrice=%242,000.50')
  t.match(Object.fromEntries(asked() ?? []), { minPrice: '129900', maxPrice: '200050' })
  t.match(english.body, 'from $1,299.00')
  t.match(english.body, 'href="/de/c?minPrice=1299&amp;maxPrice=2000%2C50"', 'the other language writes it its own way')
  await app.inject('/de/c?minPrice=1.299,00')
  t.match(Object.fromEntries(asked() ?? []), { minPrice: '129900' })
  const refused = await app.inject('/c?minPrice=1.299,00&inStock=true')
  t.notOk(asked()?.has('minPrice'))
  t.match(refused.body, '“1.299,00” could not be read as a price')
  t.match(refused.body, 'value="1.299,00"')
  t.match(refused.body, 'Filter and sort (1)', 'it is not counted')
})

t.test('whatever address a page was asked for, all its links stay on the shop', async (t) => {
  const api = await startApiServer(t, tree)
  const shop = 'https://shop.test'
  for (const apiUrl of [api.url, 'http://127.0.0.1:1']) {
    const app = await createStorefront(t, apiUrl)
    for (const prefix of ['', '/de', '/c', '/de/c']) {
      for (const hostile of [
        '//evil.example/x',
        '///evil.example',
        '/\\evil.example',
        '/%2f/evil.example',
        '//evil.example?q=//x',
      ]) {
        const { body } = await app.inject(prefix + hostile)
        const links = [...body.matchAll(/\b(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link)
        const away = links.filter((link) => ![shop, 'http://127.0.0.1:8081'].includes(new URL(link, shop).origin))
        t.same(away, [], prefix + hostile)
      }
    }
  }
})

t.test(
  'a filtered list shows the variants that fit: their price, what they are, and a link to the cheapest',
  async (t) => {
    const variant = (size: string, amount: number) => ({
      sku: `A-${size}`,
      options: { Size: size },
      price: { amount, currency: 'USD' },
      stock: 9,
      availability: 'in_stock' as const,
    })
    const aurora = product('aurora', {
      options: [{ name: 'Size', values: ['S', 'L'] }],
      variants: [variant('S', 1000), variant('L', 2000)],
      match: { skus: ['A-L'], price: { amount: 2000, currency: 'USD' }, availability: 'in_stock' },
    })
    const api = await startApiServer(t, {
      ...tree,
      '/api/categories/laptops': withChildren(laptops),
      '/api/products': list(aurora),
    })
    const { body } = await (await createStorefront(t, api.url)).inject('/c/laptops?attribute=size:L')
    t.match(body, /<a href="\/p\/aurora\?sku=A-L">The aurora<span class="fitting">, L<\/span><\/a>/)
    t.match(body, '<span class="price">$20.00</span>')
    t.match(body, '"url":"https://shop.example/p/aurora?sku=A-L"')
  },
)

t.test('a filtered category says how many products fit, not how many it has', async (t) => {
  const pages = async (nextCursor: string | null, ...items: object[]) => {
    const api = await startApiServer(t, {
      ...tree,
      '/api/categories/laptops': withChildren(laptops),
      '/api/products': { ...list(...items), nextCursor },
    })
    const app = await createStorefront(t, api.url)
    return async (query: string) => (await app.inject(`/c/laptops${query}`)).body
  }
  const all = await pages(null, product('a'), product('b'))
  t.match(await all(''), '<p class="small">7 products</p>')
  t.match(await all('?sort=price'), '<p class="small">7 products</p>')
  t.match(await all('?inStock=true'), '<p class="small">2 products</p>')
  const some = await pages('further', product('a'), product('b'))
  t.match(await some('?minPrice=1'), '<p class="small">More than 2 products</p>')
  for (const body of [await some('?minPrice=1&cursor=x'), await (await pages(null))('?inStock=true')]) {
    t.notMatch(body, /<p class="small">[^<]*products/)
  }
})

t.test('the details of a product name every value that can be chosen', async (t) => {
  const aurora = product('aurora', {
    attributes: { brand: 'Acme', screenSize: '13 in' },
    options: [{ name: 'Screen size', values: ['13 in', '15 in'] }],
  })
  const api = await startApiServer(t, { ...tree, '/api/products/aurora': aurora })
  t.match((await (await createStorefront(t, api.url)).inject('/p/aurora')).body, '<dd>13 in, 15 in</dd>')
})

t.test('a product page has everything about it in its first answer', async (t) => {
  const aurora = product('aurora', { category: { id: laptops.id, slug: 'laptops', name: 'The laptops' } })
  const api = await startApiServer(t, {
    ...tree,
    '/api/products/aurora': aurora,
    '/api/products/p-aurora/related': { items: [product('dock')] },
  })
  const page = await (await createStorefront(t, api.url)).inject('/p/aurora')
  t.equal(page.statusCode, 200)
  t.match(page.body, '<link rel="canonical" href="https://shop.example/p/aurora"')
  t.match(page.body, 'Only 3 left')
  for (const text of ['/c/computers', 'A fine aurora.', 'Acme', 'The dock']) t.match(page.body, text)
  const data = [...page.body.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json ?? ''),
  )
  t.match(
    data.find((item) => item['@type'] === 'Product'),
    { name: 'The aurora', offers: [{ price: '19.99', priceCurrency: 'USD', sku: 'AURORA' }] },
  )
})

t.test('a variant is chosen by its address, without a script', async (t) => {
  const variant = (size: string, amount: number, stock: number) => ({
    sku: size,
    options: { Size: size },
    price: { amount, currency: 'USD' },
    stock,
    availability: stock > 0 ? ('in_stock' as const) : ('out_of_stock' as const),
  })
  const aurora = product('aurora', {
    options: [{ name: 'Size', values: ['S', 'L'] }],
    variants: [variant('S', 1000, 9), variant('L', 2000, 0)],
  })
  const api = await startApiServer(t, { ...tree, '/api/products/aurora': aurora })
  const app = await createStorefront(t, api.url)
  t.match((await app.inject('/p/aurora')).body, /class="price">\$10\.00/)
  const large = (await app.inject('/p/aurora?sku=L')).body
  t.match(large, /class="price">\$20\.00/)
  t.match(large, 'Out of stock')
  t.match(large, 'href="/p/aurora?sku=S"')
})

t.test('an address by id leads to the one that people share', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products/p-aurora': product('aurora') })
  const answer = await (await createStorefront(t, api.url)).inject('/p/p-aurora')
  t.equal(answer.statusCode, 308)
  t.equal(answer.headers.location, '/p/aurora')
})

t.test('a slug of before leads to the one of now, in each language and with what else the address says', async (t) => {
  const api = await startApiServer(t, {
    ...tree,
    '/api/products/old-name': product('aurora'),
    '/api/categories/old-laptops': { ...laptops, children: [] },
    '/api/products': list(),
  })
  const app = await createStorefront(t, api.url)
  const moved: Record<string, string> = {
    '/p/old-name?sku=S': '/p/aurora?sku=S',
    '/de/p/old-name': '/de/p/aurora',
    '/c/old-laptops?sort=price': `/c/${laptops.slug}?sort=price`,
    '/de/c/old-laptops': `/de/c/${laptops.slug}`,
  }
  for (const [from, to] of Object.entries(moved)) {
    const { statusCode, headers } = await app.inject(from)
    t.same([statusCode, headers.location], [308, to], from)
  }
})

t.test('an address with a slash at its end leads to the one without, and never off the shop', async (t) => {
  const app = await createStorefront(t, (await startApiServer(t, tree)).url)
  const moved: Record<string, string> = {
    '/c/laptops/': '/c/laptops',
    '/c/laptops//?sort=price': '/c/laptops?sort=price',
    '/p/aurora/': '/p/aurora',
    '/de/': '/de',
    '/de/c/laptops/': '/de/c/laptops',
    '/cart/': '/cart',
    '/search/?q=a/': '/search?q=a/',
  }
  for (const [from, to] of Object.entries(moved)) {
    const { statusCode, headers } = await app.inject(from)
    t.same([statusCode, headers.location], [308, to], from)
  }
  for (const hostile of ['//evil.example/', '/\\evil.example/', '/c//evil.example/', '/%2Fevil.example//x/']) {
    const { headers } = await app
      .inject({ method: 'GET', url: hostile })
      .catch(() => ({ headers: {} as { location?: string } }))
    t.notOk(new URL(headers.location ?? '/', 'http://shop.example').host !== 'shop.example', hostile)
  }
})

t.test('nothing that staff or shoppers wrote becomes markup', async (t) => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
  const api = await startApiServer(t, {
    ...tree,
    '/api/products/aurora': product('aurora', { name: evil, description: evil, attributes: { brand: evil } }),
    '/api/products': list(),
  })
  const app = await createStorefront(t, api.url)
  for (const url of ['/p/aurora', `/search?q=${encodeURIComponent(evil)}`]) {
    const { body } = await app.inject(url)
    t.match(body, 'alert(1)', url)
    t.notMatch(body, '<script>alert', url)
    t.notMatch(body, '<img src=x', url)
  }
})

t.test('what is not there is a page that says so', async (t) => {
  const api = await startApiServer(t, tree)
  const app = await createStorefront(t, api.url)
  for (const url of ['/p/gone', '/c/gone', '/nothing/here', '/orders/not-an-id']) {
    const page = await app.inject(url)
    t.equal(page.statusCode, 404, url)
    t.match(page.body, 'This page does not exist', url)
    t.match(page.body, 'The computers', url)
  }
})

t.test('while the API is away a page says so and when to come back, and the cart still opens', async (t) => {
  const app = await createStorefront(t, 'http://127.0.0.1:9')
  const page = await app.inject('/c/laptops')
  t.equal(page.statusCode, 503)
  t.ok(Number(page.headers['retry-after']) > 0)
  t.match(page.body, 'We will be right back')
  t.equal((await app.inject('/cart')).statusCode, 200)
  t.equal((await app.inject('/readyz')).statusCode, 200)
})

t.test('a service that is away takes its part of a page with it, not the page', async (t) => {
  const api = await startApiServer(t, { '/api/products/aurora': product('aurora') })
  const page = await (await createStorefront(t, api.url)).inject('/p/aurora')
  t.equal(page.statusCode, 200)
  t.match(page.body, 'A fine aurora.')
})

t.test('an address with a cursor of nowhere is a bad address, not a fault', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': 400 })
  const page = await (await createStorefront(t, api.url)).inject('/c?cursor=x')
  t.equal(page.statusCode, 400)
  t.match(page.body, 'This address does not work')
})

t.test('the API is told whose request it is, believed from the gateway alone', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list() })
  const headers = { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'r-77' }
  await (await createStorefront(t, api.url)).inject({ url: '/c', headers })
  t.match(api.asked('/api/products')[0]?.headers, { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'r-77' })
  const proud = await createStorefront(t, api.url, { TRUSTED_PROXIES: '192.0.2.1' })
  await proud.inject({ url: '/c', headers })
  t.match(api.asked('/api/products').at(-1)?.headers, { 'x-forwarded-for': '127.0.0.1' })
})

t.test('an order page is the same for everyone and knows no token', async (t) => {
  const api = await startApiServer(t, tree)
  const app = await createStorefront(t, api.url)
  const page = await app.inject('/orders/0198f1c0-7c1e-7b3a-9c58-3f1f0e6a1d2b')
  t.equal(page.statusCode, 200)
  t.match(page.body, 'noindex')
  t.equal(api.asked('/api/orders').length, 0)
})

t.test('each page is there in German at an address of its own, and both name each other', async (t) => {
  const aurora = product('aurora')
  const api = await startApiServer(t, { ...tree, '/api/products/aurora': aurora, '/api/products': list(aurora) })
  const app = await createStorefront(t, api.url)
  const german = (await app.inject('/de/p/aurora')).body
  t.match(german, '<html lang="de" dir="ltr">')
  t.match(german, '<link rel="canonical" href="https://shop.example/de/p/aurora"')
  t.match(german, 'Nur noch 3 da')
  t.match(german, /19,99.\$/)
  for (const page of [german, (await app.inject('/p/aurora')).body]) {
    t.match(page, '<link rel="alternate" hreflang="en" href="https://shop.example/p/aurora"')
    t.match(page, '<link rel="alternate" hreflang="de" href="https://shop.example/de/p/aurora"')
    t.match(page, '<link rel="alternate" hreflang="x-default" href="https://shop.example/p/aurora"')
  }
  for (const url of ['/de', '/de/c', '/de/c?sort=price', '/de/cart', '/de/checkout', '/de/search', '/de/nothing']) {
    const { body } = await app.inject(url)
    const addresses = [...body.matchAll(/(?:href|action)="(\/[^"]*)"/g)].map(([, address = '']) => address)
    const english = addresses.filter((address) => !/^\/(?:de(?:[/?]|$)|assets\/|docs\/)/.test(address))
    t.equal(english.length, 1, `${url} leaves German only by the link to English: ${english}`)
  }
  t.equal((await app.inject('/de/')).headers.location, '/de')
})

t.test('the sitemap leads to every page in every language', async (t) => {
  const api = await startApiServer(t, { ...tree, '/api/products': list(product('aurora'), product('dock')) })
  const app = await createStorefront(t, api.url)
  const index = (await app.inject('/sitemap.xml')).body
  const files = [...index.matchAll(/<loc>https:\/\/shop\.example([^<]+)<\/loc>/g)].map(([, path = '']) => path)
  const pages = (await Promise.all(files.map((path) => app.inject(path)))).map(({ body }) => body).join()
  for (const path of ['/', '/de', '/c/laptops', '/de/c/laptops', '/p/aurora', '/de/p/dock'])
    t.match(pages, `<loc>https://shop.example${path}</loc>`)
  t.equal((await app.inject('/sitemaps/nothing.xml')).statusCode, 404)
})

t.test('the service worker is told what to keep, and is never kept itself', async (t) => {
  const api = await startApiServer(t, tree)
  const app = await createStorefront(t, api.url)
  const worker = await app.inject('/service-worker.js')
  t.equal(worker.headers['cache-control'], 'no-cache')
  const settings = JSON.parse(/self\.settings = (.*)/.exec(worker.body)?.[1] ?? '')
  t.same(settings.offlinePages, { '': '/offline', '/de': '/de/offline' })
  for (const path of Object.values<string>(settings.offlinePages)) t.equal((await app.inject(path)).statusCode, 200)
  t.ok(settings.precached.includes('/cart'))
})

t.test('crawlers are told what is not for them', async (t) => {
  const api = await startApiServer(t, tree)
  const robots = await (await createStorefront(t, api.url)).inject('/robots.txt')
  t.match(robots.headers['content-type'], 'text/plain')
  t.match(robots.body, 'Disallow: /admin/')
  t.match(robots.body, 'Disallow: /de/checkout')
  t.match(robots.body, 'Sitemap: https://shop.example/sitemap.xml')
})

t.test('a picture with an address that cannot be read takes no page down', async (t) => {
  const images = ['https://[', 'http://', '//', '/a.svg'].map((url) => ({ url, alt: 'a' }))
  const odd = product('odd', { images })
  const api = await startApiServer(t, { ...tree, '/api/products': list(odd), '/api/products/odd': odd })
  const app = await createStorefront(t, api.url)
  for (const path of ['/', '/c', '/search?q=odd', '/p/odd', '/de/p/odd'])
    t.equal((await app.inject(path)).statusCode, 200, path)
  t.match((await app.inject('/p/odd')).body, '"image":["https://shop.example/a.svg"]')
})

t.test('names that every object has are names of attributes and options like any other, on every page', async (t) => {
  const names = { constructor: 'own', toString: 'own', hasOwnProperty: 'own' }
  const odd = product('odd', {
    attributes: names,
    options: Object.keys(names).map((name) => ({ name, values: ['own', 'other'] })),
    variants: product('odd').variants.map((some) => ({ ...some, options: names })),
  })
  const facets = Object.fromEntries(
    Object.keys(names).map((name) => [
      name,
      [
        { value: 'own', count: 1 },
        { value: 'other', count: 2 },
      ],
    ]),
  )
  const api = await startApiServer(t, {
    ...tree,
    '/api/products/odd': odd,
    '/api/products': { items: [odd], nextCursor: null, facets },
  })
  const app = await createStorefront(t, api.url)
  for (const url of ['/p/odd', '/c', '/c?attribute=constructor:own', '/c?attribute=valueOf:x', '/search?q=odd']) {
    const { statusCode, body } = await app.inject(url)
    t.equal(statusCode, 200, url)
    t.notMatch(body, 'native code', url)
  }
})
