import type { Page, Request } from 'playwright-core'
import { untilQuiet } from './fresh-page.ts'

const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/** What a page sends while it is opened that could change something. */
export const changesWhile = async (page: Page, open: () => Promise<unknown>): Promise<string[]> => {
  const changes: string[] = []
  const record = (request: Request) => {
    if (!readsOnly.has(request.method())) changes.push(`${request.method()} ${request.url()}`)
  }
  page.on('request', record)
  await open()
  const islands = page.locator('[data-island]')
  if ((await islands.count()) > 0) await page.locator('[data-island][data-ready]').first().waitFor()
  await untilQuiet(page)
  page.off('request', record)
  return changes
}
