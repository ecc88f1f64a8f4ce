import t, { type Test } from 'tap'
import { createProduct } from '../goods.ts'
import { cartLine } from './cart-lines.ts'
import { changesWhile } from './changes-while.ts'
import { consolePages, prepareConsole } from './console-pages.ts'
import { fieldsLostBy } from './fill-at-once.ts'
import { orderInVain } from './order-in-vain.ts'
import { prepareGoods, type ShoppersPage, shoppersPages } from './shoppers-pages.ts'
import { visit } from './visit.ts'

const openedAddresses = new Set<string>()

const checkPage = (t: Test, { name, open }: ShoppersPage): Promise<void> =>
  visit(t, async ({ page }) => {
    await open(page)
    openedAddresses.add(page.url())
    for (const round of [1, 2]) t.same(await fieldsLostBy(page, round), [], `${name} keeps what a form filler sets`)
    t.same(await changesWhile(page, () => page.reload()), [], `${name} changes nothing when it is opened`)
  })

t.test(
  'opening a page changes nothing: every page of shoppers, with what each of its states leaves behind',
  async (t) => {
    for (const shown of shoppersPages(await prepareGoods())) await t.test(shown.name, (t) => checkPage(t, shown))
  },
)

t.test(
  'every page of the console keeps all that is filled in at once, and changes nothing by being opened',
  async (t) => {
    for (const shown of consolePages(await prepareConsole())) await t.test(shown.name, (t) => checkPage(t, shown))
  },
)

t.test(
  'opening a page changes nothing: every page, with an order that got no answer and all else that is kept',
  async (t) => {
    await visit(
      t,
      async ({ page }) => {
        const product = await createProduct([{ stock: 5, price: 1999 }])
        await orderInVain(page, [cartLine(product, 1)], (page) =>
          page.route('**/api/orders', (route) => route.abort('connectionreset')),
        )
        for (const address of openedAddresses) {
          t.same(await changesWhile(page, () => page.goto(address)), [], address)
        }
      },
      { withServiceWorker: true },
    )
  },
)
