// Measures the shop at GATEWAY_URL with Lighthouse (its phone, its default throttling) and prints a table.

import lighthouse, { type Result } from 'lighthouse'
import { chromium } from 'playwright-core'
import { startDebuggableChromium } from '../browser/debuggable-chromium.ts'
import { cartLine, fillCart, prepareGoods } from '../browser/shoppers-pages.ts'
import { gatewayUrl } from '../shop.ts'

/** What each category must reach, of 100. */
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof wanted
const categories = Object.keys(wanted) as Category[]

/** The cart and checkout belong to one visitor and ask not to be indexed, which Lighthouse counts as a failure. */
const crawlable = 'is-crawlable'

const failedAudits = (result: Result, category: string): string =>
  (result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
    .join(', ')

const measure = async (path: string, port: number): Promise<Result> => {
  const isPrivate = path.startsWith('/cart')
  const answer = await lighthouse(new URL(path, gatewayUrl).href, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    ...(isPrivate ? { skipAudits: [crawlable] } : {}),
  })
  if (!answer) throw new Error(`${path} was not measured`)
  return answer.lhr
}

const scoreOf = (result: Result, category: Category): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100)

const rowOf = (result: Result) => {
  const value = (audit: string) => Math.round(result.audits[audit]?.numericValue ?? 0)
  return {
    ...Object.fromEntries(categories.map((category) => [category, scoreOf(result, category)])),
    'LCP ms': value('largest-contentful-paint'),
    CLS: Number((result.audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
    'TBT ms': value('total-blocking-time'),
    KiB: Math.round(value('total-byte-weight') / 1024),
  }
}

const { product, categorySlug } = await prepareGoods()
const pages = {
  home: '/',
  category: categorySlug ? `/c/${categorySlug}` : '/c',
  product: `/p/${product.slug}`,
  cart: '/cart',
}
await using browser = await startDebuggableChromium()
const cdp = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`)
const page = await cdp.contexts()[0]?.newPage()
// What a page has stored stays there while it is measured.
if (page) await fillCart(page, gatewayUrl, cartLine(product, 2))
await page?.close()
await cdp.close()

const rows: Record<string, object> = {}
for (const [name, path] of Object.entries(pages)) {
  const result = await measure(path, browser.port)
  rows[name] = rowOf(result)
  for (const category of categories) {
    if (scoreOf(result, category) >= wanted[category]) continue
    console.error(`${name}: ${category} is below ${wanted[category]}: ${failedAudits(result, category)}`)
    process.exitCode = 1
  }
}
console.table(rows)
