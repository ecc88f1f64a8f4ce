import type { Page, Request } from 'playwright-core'

const readsOnly = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Longer than a page takes after its islands stand; what it wants to do by itself it has begun by then. */
const settleMs = 400

/** What a page sends while it is opened that could change something. */
export const changesWhile = async (page: Page, open: () => Promise<unknown>): Promise<string[]> => {
  const changes: string[] = []
  const record = (request: Request) => {
    if (!readsOnly.has(request.method())) changes.push(`${request.method()} ${request.url()}`)
  }
  page.context().on('request', record)
  await open()
  const islands = page.locator('[data-island]')
  if ((await islands.count()) > 0) await page.locator('[data-island][data-ready]').first().waitFor()
  await page.waitForTimeout(settleMs)
  page.context().off('request', record)
  return changes
}
