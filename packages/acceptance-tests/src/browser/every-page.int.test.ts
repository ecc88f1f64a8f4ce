import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { createProduct } from '../goods.ts'
import { checkAccessibility } from './accessible.ts'
import { cartLine } from './cart-lines.ts'
import { changesWhile } from './changes-while.ts'
import { consolePages, prepareConsole } from './console-pages.ts'
import { fieldsLostBy } from './fill-at-once.ts'
import { checkForcedColors } from './forced-colors.ts'
import { lookAtEach } from './fresh-page.ts'
import { orderInVain } from './order-in-vain.ts'
import { installPageWatch } from './page-watch.ts'
import { prepareGoods, shoppersPages } from './shoppers-pages.ts'
import { visit } from './visit.ts'

const addresses = new Set<string>()
const withFaultyFields = new Set<string>()
const statesInForcedColors = new Set<string>()

/** Everything that holds for every page, looked at once. What leaves it changed comes last. */
const checkPage = (t: Test) => async (page: Page, name: string) => {
  addresses.add(page.url())
  if (await checkAccessibility(t, page, name)) withFaultyFields.add(name)
  await checkForcedColors(t, page, name, statesInForcedColors)
  for (const round of [1, 2]) t.same(await fieldsLostBy(page, round), [], `${name} keeps what a form filler sets`)
  t.same(await changesWhile(page, () => page.reload()), [], `${name} changes nothing when it is opened`)
}

t.test(
  'every page of shoppers is accessible, in every state and with any colours, keeps what is filled in at once, and changes nothing by being opened',
  async (t) => lookAtEach(t, shoppersPages(await prepareGoods()), checkPage(t)),
)

t.test(
  'every page of the console is accessible, in every state and with any colours, keeps what is filled in at once, and changes nothing by being opened',
  async (t) => lookAtEach(t, consolePages(await prepareConsole()), checkPage(t)),
)

t.test('faulty fields were seen on the pages that have some, and states in the colours of the system', async (t) => {
  for (const name of ['category-price-refused', 'checkout-errors', 'console-product-new']) {
    t.ok(withFaultyFields.has(name), name)
  }
  for (const state of ['[aria-selected="true"]', '[aria-current]:not([aria-current="false"])', '.done']) {
    t.ok(
      [...statesInForcedColors].some((kind) => kind.startsWith(state)),
      `${state} was there`,
    )
  }
})

t.test(
  'opening a page changes nothing: every page, with an order that got no answer and all else that is kept',
  async (t) => {
    await visit(
      t,
      async ({ page }) => {
        await page.addInitScript(installPageWatch)
        const product = await createProduct([{ stock: 5, price: 1999 }])
        await orderInVain(page, [cartLine(product, 1)], (page) =>
          page.route('**/api/orders', (route) => route.abort('connectionreset')),
        )
        for (const address of addresses) {
          t.same(await changesWhile(page, () => page.goto(address)), [], address)
        }
      },
      { withServiceWorker: true },
    )
  },
)
