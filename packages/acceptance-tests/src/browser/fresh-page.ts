import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { installPageWatch } from './page-watch.ts'
import type { ShoppersPage } from './shoppers-pages.ts'
import { sizes, visit } from './visit.ts'

/** As many pages are looked at at once; more only share the same processors. */
const tabs = 2

/** Makes a tab as good as a new browser's: nothing is kept, nothing is set. What it has cached makes the next page fast. */
export const forget = async (page: Page): Promise<void> => {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto('/robots.txt')
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

/** Waits until the page has done what it does by itself. */
export const untilQuiet = (page: Page): Promise<void> => page.evaluate(() => window.pageWatch.quiet())

/** Opens each page in a state as if the browser were new, and looks at it; several at a time. */
export const lookAtEach = async (
  t: Test,
  pages: readonly ShoppersPage[],
  look: (page: Page, name: string) => Promise<void>,
): Promise<void> => {
  const left = [...pages]
  const lookOn = () =>
    visit(t, async ({ page }) => {
      await page.addInitScript(installPageWatch)
      for (let shown = left.shift(); shown; shown = left.shift()) {
        const { name, open } = shown
        try {
          await forget(page)
          await page.setViewportSize(sizes.desktop)
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' })
          await open(page)
          await look(page, name)
        } catch (error) {
          t.error(error, name)
        }
      }
    })
  await Promise.all(Array.from({ length: tabs }, lookOn))
}
