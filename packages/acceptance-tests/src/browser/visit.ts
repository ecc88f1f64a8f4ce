import type { Page } from 'playwright-core'
import type { Test } from 'tap'
import { gatewayUrl } from '../shop.ts'
import { findChromium, launchChromium } from './chromium.ts'

/** Longer than any page takes on a busy machine. */
const patienceMs = 30_000

interface Visit {
  page: Page
  /** What the page complained about: errors of scripts, refused resources, requests to anywhere else. */
  complaints: string[]
}

/** An answer that the journey provokes on purpose is reported by the browser as an error, too. */
const isProvoked = (message: string): boolean => /status of 4\d\d/.test(message)

/** Runs a journey in a browser of its own; reported as skipped where there is no browser. */
export const visit = async (t: Test, journey: (visit: Visit) => Promise<void>): Promise<void> => {
  const executable = findChromium()
  if (!executable) {
    t.pass('a browser', { skip: 'no Chromium here: set CHROMIUM to one' })
    return
  }
  const browser = await launchChromium(executable)
  t.teardown(() => browser.close())
  const context = await browser.newContext({
    baseURL: gatewayUrl,
    viewport: { width: 1280, height: 900 },
    locale: 'en',
  })
  context.setDefaultTimeout(patienceMs)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isProvoked(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(gatewayUrl).origin) complaints.push(`asked ${request.url()}`)
  })
  await journey({ page, complaints })
}
