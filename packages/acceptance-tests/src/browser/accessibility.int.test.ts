import axe from 'axe-core'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { consolePages, prepareConsole } from './console-pages.ts'
import { prepareGoods, type ShoppersPage, shoppersPages } from './shoppers-pages.ts'
import { sizes, visit } from './visit.ts'

/** Every rule that axe has, its best practices included. What a page breaks, as `rule: element`. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run(document)')
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** The faulty fields, each with what is said of it to those who do not see the words beside it. */
const faultyFields = (page: Page): Promise<{ field: string; said: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[aria-invalid="true"]')].map((field) => {
      const ids = (field.getAttribute('aria-describedby') ?? '').split(' ')
      const words = ids.map(
        (id) => document.getElementById(id)?.matches('.problem, .warn') && document.getElementById(id),
      )
      return { field: field.id, said: words.map((element) => (element ? element.textContent : '')).join('') }
    }),
  )

/** How far the page is wider than its window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const narrowest = { width: 320, height: 640 }

const pagesWithFaultyFields: string[] = []

const checkPage = (t: Test, { name, open }: ShoppersPage): Promise<void> =>
  visit(t, async ({ page }) => {
    await open(page)
    for (const { field, said } of await faultyFields(page)) {
      t.not(said, '', `${name}: what is wrong with ${field} is said of it`)
      pagesWithFaultyFields.push(name)
    }
    await page.evaluate(axe.source)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    t.same(await violations(page), [], `${name}, light, on a large screen`)
    await page.setViewportSize(sizes.mobile)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    t.same(await violations(page), [], `${name}, dark, on a phone`)
    await page.setViewportSize(narrowest)
    t.equal(await overflow(page), 0, `${name} fits a window of 320 px`)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
    })
    t.equal(await overflow(page), 0, `${name} fits it when written from right to left`)
  })

t.test('every page that shoppers see, in every state and both themes, breaks no rule of accessibility', async (t) => {
  const pages = shoppersPages(await prepareGoods())
  for (const shown of pages) await t.test(shown.name, (t) => checkPage(t, shown))
})

t.test('every page of the console, in every state and both themes, breaks no rule of accessibility', async (t) => {
  for (const shown of consolePages(await prepareConsole())) await t.test(shown.name, (t) => checkPage(t, shown))
})

t.test('faulty fields were seen on the pages that have some', async (t) => {
  const seen = new Set(pagesWithFaultyFields)
  for (const name of ['category-price-refused', 'checkout-errors', 'console-product-new']) {
    t.ok(seen.has(name), name)
  }
})
