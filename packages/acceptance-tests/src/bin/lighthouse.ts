// Measures the shop at GATEWAY_URL with Lighthouse (its phone, its default throttling) and prints a table.
// `lighthouse.ts [runs]`: each page is measured so many times, and its median run counts.

import lighthouse, { type Result, type RunnerResult } from 'lighthouse'
import { chromium } from 'playwright-core'
import { cartLine, fillCart } from '../browser/cart-lines.ts'
import { startDebuggableChromium } from '../browser/debuggable-chromium.ts'
import { mainThreadMs, type TraceEvent } from '../browser/main-thread.ts'
import { findShowpiece } from '../browser/shoppers-pages.ts'
import { gatewayUrl } from '../shop.ts'

/** What each category must reach, of 100. */
const wanted = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 }
type Category = keyof typeof wanted
const categories = Object.keys(wanted) as Category[]

/** How much slower Lighthouse takes its phone to be. */
const phoneSlowdown = 4

/** The cart and checkout belong to one visitor and ask not to be indexed, which Lighthouse counts as a failure. */
const crawlable = 'is-crawlable'

const scoreOf = (result: Result, category: Category): number =>
  Math.round((result.categories[category]?.score ?? 0) * 100)

const failedAudits = (result: Result, category: string): string =>
  (result.categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (result.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
    .join(', ')

const measureOnce = async (path: string, port: number): Promise<RunnerResult> => {
  const isPrivate = path.startsWith('/cart')
  const answer = await lighthouse(new URL(path, gatewayUrl).href, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    ...(isPrivate ? { skipAudits: [crawlable] } : {}),
  })
  if (!answer) throw new Error(`${path} was not measured`)
  return answer
}

/** The run in the middle of several, by performance. */
const measure = async (path: string, port: number, runs: number): Promise<RunnerResult> => {
  const answers: RunnerResult[] = []
  for (let run = 0; run < runs; run++) answers.push(await measureOnce(path, port))
  const ordered = answers.toSorted((a, b) => scoreOf(a.lhr, 'performance') - scoreOf(b.lhr, 'performance'))
  return ordered[Math.floor(runs / 2)] as RunnerResult
}

const kibibytesOf = (result: Result, kind: string): number => {
  const details = result.audits['resource-summary']?.details as {
    items?: { resourceType: string; transferSize: number }[]
  }
  const bytes = details?.items?.find(({ resourceType }) => resourceType === kind)?.transferSize ?? 0
  return Math.round(bytes / 1024)
}

const rowOf = ({ lhr, artifacts }: RunnerResult) => {
  const { cpu, blocking } = mainThreadMs(artifacts.Trace.traceEvents as TraceEvent[], phoneSlowdown)
  const value = (audit: string) => Math.round(lhr.audits[audit]?.numericValue ?? 0)
  return {
    ...Object.fromEntries(categories.map((category) => [category, scoreOf(lhr, category)])),
    'LCP ms': value('largest-contentful-paint'),
    CLS: Number((lhr.audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
    'TBT ms': value('total-blocking-time'),
    'main thread CPU ms': cpu,
    'TBT by CPU ms': blocking,
    KiB: kibibytesOf(lhr, 'total'),
    'of it script': kibibytesOf(lhr, 'script'),
  }
}

const runs = Number(process.argv[2] ?? 3)
const product = await findShowpiece()
if (!product) throw new Error('the shop has no product with a picture')
const pages = {
  home: '/',
  category: product.category ? `/c/${product.category.slug}` : '/c',
  product: `/p/${product.slug}`,
  cart: '/cart',
}
await using browser = await startDebuggableChromium()
const cdp = await chromium.connectOverCDP(`http://127.0.0.1:${browser.port}`, { timeout: 120_000 })
const page = await cdp.contexts()[0]?.newPage()
// What a page has stored stays there while it is measured.
if (page) await fillCart(page, gatewayUrl, cartLine(product, 2))
await page?.close()
await cdp.close()

const rows: Record<string, object> = {}
for (const [name, path] of Object.entries(pages)) {
  const median = await measure(path, browser.port, runs)
  rows[name] = rowOf(median)
  for (const category of categories) {
    if (scoreOf(median.lhr, category) >= wanted[category]) continue
    console.error(`${name}: ${category} is below ${wanted[category]}: ${failedAudits(median.lhr, category)}`)
    process.exitCode = 1
  }
}
console.table(rows)
