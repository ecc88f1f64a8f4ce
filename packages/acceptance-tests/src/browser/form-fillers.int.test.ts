import type { Page } from 'playwright-core'
import { createProduct } from '../goods.ts'
import { gatewayUrl } from '../shop.ts'
import { cartLine, fillCart } from './cart-lines.ts'
import { openConsole } from './console-pages.ts'
import { journey } from './visit.ts'

/** Sets fields by their labels and sends their form, all in one task. */
const fillAndSend = (page: Page, values: Record<string, string>): Promise<void> =>
  page.evaluate((values) => {
    let form: HTMLFormElement | null = null
    for (const [label, value] of Object.entries(values)) {
      const labels = [...document.querySelectorAll('label')].filter(({ textContent }) => textContent?.startsWith(label))
      const field = labels[0]?.control as HTMLInputElement | null
      if (!field) throw new Error(`no field is labelled ${label}`)
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }))
      form = field.form
    }
    form?.requestSubmit()
  }, values)

/** What the page sends to an address while it acts; the shop does not get it. */
const sentTo = async (page: Page, address: string, act: () => Promise<unknown>): Promise<unknown> => {
  await page.route(address, (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 400, json: {} }) : route.fallback(),
  )
  const request = page.waitForRequest((sent) => sent.method() === 'POST')
  await act()
  return (await request).postDataJSON()
}

journey('an order is sent with all that a form filler has filled in, however fast it sends', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await fillCart(page, gatewayUrl, cartLine(product, 1))
  await page.goto('/checkout')
  await page.getByRole('button', { name: /^Place order for/ }).waitFor()
  const fields = {
    Country: 'GB',
    'Full name': 'Ada Lovelace',
    'E-mail address': 'ada@example.com',
    'Street and number': '1 Analytical Row',
    'Postal code': 'N1 7AA',
    'Town or city': 'London',
  }
  const sent = await sentTo(page, '**/api/orders', () => fillAndSend(page, fields))
  t.match(sent, {
    customer: { name: 'Ada Lovelace', email: 'ada@example.com' },
    shippingAddress: { line1: '1 Analytical Row', city: 'London', postalCode: 'N1 7AA', country: 'GB' },
  })
})

journey('an order is looked up by all that a form filler has filled in', async (t, { page }) => {
  await page.goto('/orders/lookup')
  await page.locator('[data-island][data-ready]').waitFor()
  const fields = { 'Order number': 'TS-0000-0000', 'E-mail address': 'ada@example.com' }
  const sent = await sentTo(page, '**/api/orders/lookup', () => fillAndSend(page, fields))
  t.same(sent, { number: 'TS-0000-0000', email: 'ada@example.com' })
})

journey('a product is created with all that a form filler has filled in', async (t, { page }) => {
  await openConsole(page, 'products/new')
  await page.getByLabel('Name', { exact: true }).first().waitFor()
  const fields = {
    Name: 'Aurora lamp',
    Slug: 'aurora',
    Description: 'Quiet and bright.',
    Sku: 'AUR-1',
    Price: '49.90',
  }
  const sent = await sentTo(page, '**/api/products', () => fillAndSend(page, fields))
  t.match(sent, {
    name: 'Aurora lamp',
    slug: 'aurora',
    description: 'Quiet and bright.',
    variants: [{ sku: 'AUR-1', price: { amount: 4990 } }],
  })
})

journey('steps of a quantity that come together all count', async (t, { page }) => {
  const product = await createProduct([{ stock: 9, price: 1999 }])
  await page.goto(`/p/${product.slug}`)
  await page.locator('.add-to-cart button[type="submit"]:enabled').waitFor()
  await page.evaluate(() => {
    const more = document.querySelectorAll<HTMLButtonElement>('.quantity-control button')[1]
    for (let clicks = 0; clicks < 3; clicks++) more?.click()
  })
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.goto('/cart')
  t.equal(await page.getByLabel(`Quantity of ${product.name}`).inputValue(), '4')
})
