// Writes a picture of every page of the shop at GATEWAY_URL (with STAFF_TOKEN) in both themes and two widths.
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { findChromium, launchChromium } from '../browser/chromium.ts'
import { prepareGoods, shoppersPages } from '../browser/shoppers-pages.ts'
import { gatewayUrl } from '../shop.ts'

const [folder = 'screenshots', only = ''] = process.argv.slice(2)
const sizes = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
]

/** Lazy pictures load, and rows of products are painted, when they come near the window. */
const showWhatIsFar = (page: Page) =>
  page.evaluate(async () => {
    for (const row of document.querySelectorAll<HTMLElement>('.product-row')) row.style.contentVisibility = 'visible'
    const pictures = [...document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')]
    for (const picture of pictures) picture.loading = 'eager'
    await Promise.all(
      pictures.filter(({ hidden, src }) => !hidden && src).map((picture) => picture.decode().catch(() => undefined)),
    )
  })

const executable = findChromium()
if (!executable) throw new Error('no Chromium here: set CHROMIUM to one')
await mkdir(folder, { recursive: true })
const pages = shoppersPages(await prepareGoods()).filter(({ name }) => name.startsWith(only))
await using browser = await launchChromium(executable)
for (const viewport of sizes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const { name, open } of pages) {
      await using context = await browser.newContext({ baseURL: gatewayUrl, viewport, colorScheme, locale: 'en' })
      const page = await context.newPage()
      await open(page)
      const file = path.join(folder, `${name}-${viewport.width}-${colorScheme}.png`)
      await showWhatIsFar(page)
      await page.screenshot({ path: file, fullPage: true })
      console.log(file)
    }
  }
}
