import axe from 'axe-core'
import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { prepareGoods, type ShoppersPage, shoppersPages } from './shoppers-pages.ts'
import { sizes, visit } from './visit.ts'

/** Every rule that axe has, its best practices included. What a page breaks, as `rule: element`. */
const violations = async (page: Page): Promise<string[]> => {
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run(document)')
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

/** How far the page is wider than its window, in CSS pixels. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const narrowest = { width: 320, height: 640 }

const checkPage = (t: Test, { name, open }: ShoppersPage): Promise<void> =>
  visit(t, async ({ page }) => {
    await open(page)
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
