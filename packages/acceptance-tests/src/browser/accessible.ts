import axe from 'axe-core'
import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { sizes } from './visit.ts'

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

/**
 * A page breaks no rule of accessibility, in both themes, on a phone and a laptop, and fits the narrowest window in both
 * directions of writing. Returns whether it has faulty fields.
 */
export const checkAccessibility = async (t: Test, page: Page, name: string): Promise<boolean> => {
  const faulty = await faultyFields(page)
  for (const { field, said } of faulty) t.not(said, '', `${name}: what is wrong with ${field} is said of it`)
  await page.evaluate(axe.source)
  t.same(await violations(page), [], `${name}, light, on a large screen`)
  await page.setViewportSize(sizes.mobile)
  await page.emulateMedia({ colorScheme: 'dark' })
  t.same(await violations(page), [], `${name}, dark, on a phone`)
  await page.setViewportSize(narrowest)
  t.equal(await overflow(page), 0, `${name} fits a window of 320 px`)
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl'
  })
  t.equal(await overflow(page), 0, `${name} fits it when written from right to left`)
  await page.evaluate(() => document.documentElement.removeAttribute('dir'))
  await page.setViewportSize(sizes.desktop)
  await page.emulateMedia({ colorScheme: 'light' })
  return faulty.length > 0
}
