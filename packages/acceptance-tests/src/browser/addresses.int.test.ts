import type { Page } from 'playwright-core'
import { createProduct } from '../goods.ts'
import { gatewayUrl } from '../shop.ts'
import { cartLine, fillCart } from './cart-lines.ts'
import { journey } from './visit.ts'

/** The labels of the address in their order. */
const labels = (page: Page) => page.locator('.address-fields .field > label').allInnerTexts()

const openCheckout = async (page: Page): Promise<void> => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await fillCart(page, gatewayUrl, cartLine(product, 1))
  await page.goto('/checkout')
  await page.getByRole('button', { name: 'Place order for $19.99' }).waitFor()
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.com')
}

const place = (page: Page) => page.getByRole('button', { name: /^Place order for/ }).click()

journey('an order goes to Hong Kong, where there are no postal codes', async (t, { page, complaints }) => {
  await openCheckout(page)
  await page.getByLabel('Country').selectOption('HK')
  const optional = (name: string) => `${name} (optional)`
  t.same(await labels(page), [
    'Country',
    'Street and number',
    optional('Apartment, floor, company'),
    optional('District'),
    'Area',
  ])
  await page.getByLabel('Street and number').fill('1 Queen’s Road')
  await place(page)
  await page.locator('#shippingAddress-region-problem').waitFor()
  t.match(await page.getByRole('alert').innerText(), 'Area', 'the summary names it as the form does')
  await page.getByLabel('Area').fill('Hong Kong Island')
  await place(page)
  await page.locator('[data-status="confirmed"]').waitFor()
  t.match(await page.locator('address').innerText(), /Ada Lovelace\n1 Queen’s Road\nHong Kong Island\nHong Kong/)
  t.notMatch(await page.locator('address').innerText(), 'none')
  t.same(complaints, [])
})

journey('an order goes to the United States with a state from a list and a ZIP code', async (t, { page }) => {
  await openCheckout(page)
  await page.getByLabel('Street and number').fill('1 Main St')
  await page.getByLabel('Country').selectOption('US')
  const names = await labels(page)
  t.same(names.slice(3), ['Town or city', 'State', 'ZIP code'])
  t.equal(await page.getByLabel('Street and number').inputValue(), '1 Main St', 'what was typed before stays')
  await page.getByLabel('Town or city').fill('Springfield')
  await page.getByLabel('ZIP code').fill('62701')
  await place(page)
  await page.locator('#shippingAddress-region-problem').waitFor()
  await page.getByLabel('State').selectOption({ label: 'Illinois' })
  await place(page)
  await page.locator('[data-status="confirmed"]').waitFor()
  t.match(await page.locator('address').innerText(), /Springfield, IL 62701\nUnited States/)
})
