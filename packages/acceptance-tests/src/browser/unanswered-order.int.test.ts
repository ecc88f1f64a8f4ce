import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Page } from 'playwright-core'
import t from 'tap'
import { createProduct, readProduct } from '../goods.ts'
import { cartLine } from './cart-lines.ts'
import { changesWhile } from './changes-while.ts'
import { keepCart, orderInVain, placeButton } from './order-in-vain.ts'
import { installPageWatch } from './page-watch.ts'
import { journey, visit } from './visit.ts'

/** How an order may fail to be answered, and whether it may have been placed all the same. */
const failures: Record<string, { fail: (page: Page) => Promise<unknown>; mayBePlaced: boolean }> = {
  'without a connection': { fail: (page) => page.context().setOffline(true), mayBePlaced: false },
  'after too many requests': {
    fail: (page) => page.route('**/api/orders', (route) => route.fulfill({ status: 429, json: {} })),
    mayBePlaced: false,
  },
  'while the shop is unavailable': {
    fail: (page) =>
      page.route('**/api/orders', (route) => route.fulfill({ status: 503, headers: { 'retry-after': '0' }, json: {} })),
    mayBePlaced: true,
  },
  'with its answer lost': {
    fail: (page) => page.route('**/api/orders', (route) => route.abort('connectionreset')),
    mayBePlaced: true,
  },
}

t.test('opening the checkout never places an order that did not get through, whatever has become of it', async (t) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  const other = await createProduct([{ stock: 5, price: 2999 }])
  const left = {
    'as it was': [cartLine(product, 1)],
    'with another quantity': [cartLine(product, 2)],
    'with something else': [cartLine(other, 1)],
    emptied: [],
  }
  for (const [how, { fail, mayBePlaced }] of Object.entries(failures)) {
    await t.test(how, (t) =>
      visit(t, async ({ page }) => {
        await page.addInitScript(installPageWatch)
        await orderInVain(page, left['as it was'], fail)
        for (const [state, lines] of Object.entries(left)) {
          await keepCart(page, lines)
          t.same(await changesWhile(page, () => page.goto('/checkout')), [], `the cart is left ${state}`)
          const asked = await page.getByRole('button', { name: 'Send it again' }).count()
          t.equal(asked, mayBePlaced ? 1 : 0, `${state}: it is asked about when it may have been placed`)
        }
        await page.getByLabel('Full name').or(page.getByText('Your cart is empty')).first().waitFor()
      }),
    )
  }
  for (const { id } of [product, other]) t.equal((await readProduct(id)).variants[0]?.stock, 5)
})

journey('an order that got no answer is sent again when its shopper says so, and placed once', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await orderInVain(page, [cartLine(product, 1)], (page) =>
    page.route('**/api/orders', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    }),
  )
  await keepCart(page, [])
  await page.reload()
  await page.getByText(product.name).waitFor()
  await page.getByRole('button', { name: 'Send it again' }).click()
  await page.locator('[data-status="confirmed"]').waitFor()
  t.equal((await readProduct(product.id)).variants[0]?.stock, 4)
  await page.goto('/checkout')
  await page.getByText('Your cart is empty').waitFor()
  t.equal(await page.getByRole('button', { name: 'Send it again' }).count(), 0)
})

journey('an order that is no longer wanted is not asked about again', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await orderInVain(page, [cartLine(product, 1)], (page) =>
    page.route('**/api/orders', (route) => route.abort('connectionreset')),
  )
  await page.getByRole('button', { name: 'I no longer want it' }).click()
  await page.reload()
  await placeButton(page).waitFor()
  t.equal(await page.getByRole('button', { name: 'Send it again' }).count(), 0)
})

journey('an order that had been placed after all is told before another one is placed', async (t, { page }) => {
  const [first, second] = await Promise.all([
    createProduct([{ stock: 5, price: 1999 }]),
    createProduct([{ stock: 5, price: 2999 }]),
  ])
  await orderInVain(page, [cartLine(first, 1)], (page) =>
    page.route('**/api/orders', async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    }),
  )
  await keepCart(page, [cartLine(second, 1)])
  await page.reload()
  await placeButton(page).click()
  await page.getByText('had been placed after all').waitFor()
  t.match(await page.getByRole('link', { name: 'Show the earlier order' }).getAttribute('href'), /\/orders\/.*#token=/)
  t.equal((await readProduct(second.id)).variants[0]?.stock, 5, 'nothing else was ordered')
  await placeButton(page).click()
  await page.locator('[data-status="confirmed"]').waitFor()
  await eventuallyAnswers(
    async () => Promise.all([readProduct(first.id), readProduct(second.id)]),
    (products) => products.every(({ variants }) => variants[0]?.stock === 4),
  )
})
