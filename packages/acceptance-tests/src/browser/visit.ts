import type { Browser, Page } from 'playwright-core'
import tap, { type Test } from 'tap'
import { gatewayUrl } from '../shop.ts'
import { findChromium, launchChromium } from './chromium.ts'

/** Longer than any page takes on a busy machine. */
const patienceMs = 60_000

interface Visit {
  page: Page
  /** What the page complained about: errors of scripts, refused resources, requests to anywhere else. */
  complaints: string[]
}

/** An answer that the journey provokes on purpose is reported by the browser as an error, too. */
const isProvoked = (message: string): boolean => /status of 4\d\d/.test(message)

/** As large as a small phone and as a laptop. */
export const sizes = {
  mobile: { width: 360, height: 740 },
  desktop: { width: 1280, height: 900 },
}

interface VisitOptions {
  size?: keyof typeof sizes
  /** With the service worker, which keeps pages for when there is no connection. */
  withServiceWorker?: boolean
}

/** One for all visits of a test file: starting it takes longer than most of them. */
let launching: Promise<Browser> | undefined
tap.teardown(async () => (await launching)?.close())

/** Runs a journey in a browser without a past; reported as skipped where there is no browser. */
export const visit = async (
  t: Test,
  journey: (visit: Visit) => Promise<void>,
  { size = 'desktop', withServiceWorker = false }: VisitOptions = {},
): Promise<void> => {
  const executable = findChromium()
  if (!executable) {
    t.pass('a browser', { skip: 'no Chromium here: set CHROMIUM to one' })
    return
  }
  launching ??= launchChromium(executable)
  const browser = await launching
  const context = await browser.newContext({
    baseURL: gatewayUrl,
    viewport: sizes[size],
    serviceWorkers: withServiceWorker ? 'allow' : 'block',
    locale: 'en',
  })
  t.teardown(() => context.close())
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

/** Declares a journey on a small phone and on a laptop, which show a page's parts in different places. */
export const journey = (name: string, walk: (t: Test, visit: Visit) => Promise<void>): void => {
  for (const size of ['mobile', 'desktop'] as const) {
    tap.test(`${name} (${size})`, (t) => visit(t, (visited) => walk(t, visited), { size }))
  }
}
