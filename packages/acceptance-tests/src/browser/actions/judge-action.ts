import type { Page } from 'playwright-core'
import type { Perceived } from '../page-watch.ts'

export interface Judged {
  /** What is wrong, in words. */
  readonly faults: string[]
  readonly after: Perceived
}

/** What has happened can be perceived without seeing the page. */
const isTold = (before: Perceived, after: Perceived): boolean => {
  if (after.news.length > 0) return true
  if (after.isFocusMoved && after.isFocusLed) return true
  if (!after.isFocusMoved && after.own !== before.own) return true
  if (!after.isFocusMoved && after.value !== before.value && after.elsewhere === before.elsewhere) return true
  if (after.isDialogOpen && !before.isDialogOpen) return true
  // Whoever closes a dialog is back where they were, which says enough when nothing else has changed.
  return before.isDialogOpen && !after.isDialogOpen && before.behind === after.behind
}

/** Does something by keyboard, and finds out whether those who do not see the page know where they are and what happened. */
export const judgeAction = async (page: Page, press: () => Promise<unknown>): Promise<Judged> => {
  const before = await page.evaluate(() => window.pageWatch.read())
  await press()
  const after = await page.evaluate(async () => {
    await window.pageWatch.quiet()
    return window.pageWatch.read()
  })
  if (after.leads.length > 0) return { faults: [], after }
  const isSeen = after.shown !== before.shown || after.behind !== before.behind
  const faults = [
    ...(after.isFocusLost ? [`the focus is lost: it is at ${after.focus}`] : []),
    ...(isSeen && !isTold(before, after) ? [`nothing says what has happened; the focus is at ${after.focus}`] : []),
  ]
  return { faults, after }
}
