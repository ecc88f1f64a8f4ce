import type { Page } from 'playwright-core'
import type { CartLine } from './cart-lines.ts'

const fillForm = async (page: Page): Promise<void> => {
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.com')
  await page.getByLabel('Country').selectOption('GB')
  await page.getByLabel('Street and number').fill('1 Analytical Row')
  await page.getByLabel('Postal code').fill('N1 7AA')
  await page.getByLabel('Town or city').fill('London')
}

export const keepCart = (page: Page, lines: readonly CartLine[]): Promise<void> =>
  page.evaluate((cart) => localStorage.setItem('techshop.cart', cart), JSON.stringify(lines))

export const placeButton = (page: Page) => page.getByRole('button', { name: /^Place order for/ })

/** Presses the button with an order that does not get through. */
export const orderInVain = async (page: Page, lines: readonly CartLine[], fail: (page: Page) => Promise<unknown>) => {
  await page.goto('/orders/lookup')
  await keepCart(page, lines)
  await page.goto('/checkout')
  await placeButton(page).waitFor()
  await fillForm(page)
  await fail(page)
  await placeButton(page).click()
  await page.getByRole('alert').waitFor()
  await page.context().setOffline(false)
  await page.unroute('**/api/orders')
}
