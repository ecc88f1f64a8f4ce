import type { Product } from '@techshop/contracts/product'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Page } from 'playwright-core'
import t from 'tap'
import { orderFor, placeOrder, sendOrder, settled } from '../buyers.ts'
import { adjustStock, createProduct, readProduct, skuOf, usd } from '../goods.ts'
import { call, staffCall } from '../shop.ts'
import { journey, visit } from './visit.ts'

const changePrice = async (product: Product, amount: number): Promise<void> => {
  const sku = skuOf(product)
  const current = await call('GET', `/api/products/${product.id}`)
  const answer = await staffCall('PATCH', `/api/products/${product.id}`, {
    headers: { 'if-match': current.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
    body: { variants: [{ sku, options: {}, price: usd(amount) }] },
  })
  if (answer.status !== 200) throw new Error(`price not changed: ${JSON.stringify(answer.body)}`)
}

const addToCart = async (page: Page, product: Product, prefix = ''): Promise<void> => {
  await page.goto(`${prefix}/p/${product.slug}`)
  await page.getByRole('button', { name: /Add to cart|In den Warenkorb/ }).click()
  await page.getByRole('link', { name: /View cart|Zum Warenkorb/ }).waitFor()
}

const fillForm = async (page: Page): Promise<void> => {
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.com')
  await page.getByLabel('Street and number').fill('1 Analytical Row')
  await page.getByLabel('Postal code').fill('N1 7AA')
  await page.getByLabel('Town or city').fill('London')
  await page.getByLabel('Country').selectOption('GB')
}

/** Presses Tab until the wanted element has the focus; a person would give up, too. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${selector} cannot be reached with the keyboard`)
}

t.test('with the keyboard alone a shopper finds a product by its suggestion, and orders it', async (t) => {
  await visit(t, async ({ page, complaints }) => {
    const product = await createProduct([{ stock: 5, price: 1999 }])
    await page.goto('/')
    await tabTo(page, 'input[type="search"]')
    await page.keyboard.type(product.name)
    const option = page.getByRole('option', { name: product.name })
    await option.waitFor()
    await page.keyboard.press('ArrowDown')
    t.equal(await option.getAttribute('aria-selected'), 'true')
    await page.keyboard.press('Escape')
    t.equal(await page.getByRole('listbox').count(), 0, 'Escape closes the list')
    t.equal(await page.getByRole('combobox').inputValue(), product.name, 'and leaves what was typed')
    await page.keyboard.type(' ')
    await option.waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/p/${product.slug}`)

    await page.locator('.add-to-cart button[type="submit"]:enabled').waitFor()
    await tabTo(page, '.add-to-cart button[type="submit"]')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'View cart' }).waitFor()
    await tabTo(page, '.added a')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Go to checkout' }).waitFor()
    await tabTo(page, 'a[href="/checkout"]')
    await page.keyboard.press('Enter')

    await page.getByRole('button', { name: 'Place order for $19.99' }).waitFor()
    await tabTo(page, '#customer-name')
    await page.keyboard.type('Ada Lovelace')
    await tabTo(page, '.checkout button[type="submit"]')
    await page.keyboard.press('Enter')
    await page.locator('[role="alert"]:focus').waitFor()
    await tabTo(page, '[role="alert"] a')
    await page.keyboard.press('Enter')
    await page.locator('#customer-email:focus').waitFor()
    const entries = {
      '#customer-email': 'ada@example.com',
      '#shippingAddress-country': 'United K',
      '#shippingAddress-line1': '1 Analytical Row',
      '#shippingAddress-city': 'London',
      '#shippingAddress-postalCode': 'N1 7AA',
    }
    for (const [field, text] of Object.entries(entries)) {
      await tabTo(page, field)
      await page.keyboard.type(text)
    }
    await tabTo(page, '.checkout button[type="submit"]')
    await page.keyboard.press('Enter')
    await page.locator('[data-status="confirmed"]').waitFor()
    t.same(complaints, [])
  })
})

journey('a price that changes during checkout is shown and asked about, never charged unseen', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await addToCart(page, product)
  await page.goto('/checkout')
  await fillForm(page)
  await page.getByRole('button', { name: 'Place order for $19.99' }).waitFor()
  await changePrice(product, 2499)
  await eventuallyAnswers(
    () => sendOrder(orderFor({ sku: skuOf(product), quantity: 1, unitPrice: usd(2) })),
    ({ body }) => JSON.stringify(body).includes('2499'),
  )
  await page.getByRole('button', { name: 'Place order for $19.99' }).click()
  await page.getByRole('alert').getByText('A price has changed').waitFor()
  await page.getByText('The price has changed from $19.99 to $24.99').waitFor()
  await page.getByRole('button', { name: 'Place order for $24.99' }).click()
  await page.locator('[data-status="confirmed"]').waitFor()
  t.equal(await page.locator('.cart-total .price').textContent(), '$24.99')
})

journey('a cart tells what was sold out meanwhile, and what was removed comes back', async (t, { page }) => {
  const [rare, plenty] = await Promise.all([
    createProduct([{ stock: 1, price: 1000 }]),
    createProduct([{ stock: 50, price: 2000 }]),
  ])
  await addToCart(page, rare)
  await addToCart(page, plenty)
  await adjustStock(rare, skuOf(rare), -1)
  await eventuallyAnswers(
    () => call<Product>('GET', `/api/products/${rare.id}`),
    (answer) => answer.body.availability === 'out_of_stock',
  )
  await page.goto('/cart')
  await page.getByText('Sold out since you added it.').waitFor()
  t.equal(await page.getByRole('link', { name: 'Go to checkout' }).count(), 0)
  await page.getByRole('button', { name: `Remove ${rare.name}` }).click()
  await page.getByRole('link', { name: 'Go to checkout' }).waitFor()
  await page.getByRole('button', { name: `Remove ${plenty.name}` }).click()
  await page.getByText('Your cart is empty.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  t.equal(await page.getByLabel(`Quantity of ${plenty.name}`).inputValue(), '1')
})

t.test('what was opened before is readable without a connection, and what was not says so', async (t) => {
  await visit(
    t,
    async ({ page }) => {
      const product = await createProduct([{ stock: 5, price: 1999 }])
      await page.goto('/')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await eventuallyAnswers(
        () => page.evaluate(() => navigator.serviceWorker.controller !== null),
        (controlled) => controlled,
      )
      await addToCart(page, product)
      await page.context().setOffline(true)
      await page.reload()
      await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
      await page.getByText('This is the page as you last saw it').waitFor()
      await page.goto('/cart')
      await page.getByLabel(`Quantity of ${product.name}`).waitFor()
      await page.getByText('Prices and stock could not be refreshed').waitFor()
      await page.goto('/de/c')
      await page.getByRole('heading', { level: 1, name: 'Sie sind offline' }).waitFor()
      const kept = await page.evaluate(async () => {
        const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
        const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat()
        return requests.map(({ url }) => new URL(url).pathname)
      })
      t.ok(kept.includes(`/p/${product.slug}`))
      t.same(
        kept.filter((path) => /^\/(?:api|admin|orders)/.test(path)),
        [],
        'nothing private is kept',
      )
      await page.context().setOffline(false)
      await page.getByRole('heading', { level: 1, name: 'Alle Produkte' }).waitFor()
    },
    { withServiceWorker: true },
  )
})

journey(
  'an order is cancelled by its buyer, once they have said so twice, and the stock is back',
  async (t, { page }) => {
    const product = await createProduct([{ stock: 5, price: 1999 }])
    const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 2 }))
    const order = await settled(placed.body)
    await page.goto(`/orders/${order.id}#token=${placed.body.accessToken}`)
    await page.locator('[data-status="confirmed"]').waitFor()
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    t.equal(await page.locator('[data-status]').getAttribute('data-status'), 'confirmed')
    await page.getByRole('button', { name: 'Cancel order' }).click()
    await page.getByRole('button', { name: 'Yes, cancel it' }).click()
    await page.locator('[data-status="cancelled"]').waitFor()
    t.equal(await page.getByRole('button', { name: 'Cancel order' }).count(), 0)
    await eventuallyAnswers(
      () => readProduct(product.id),
      ({ variants }) => variants[0]?.stock === 5,
    )
  },
)

journey('an order is found by its number and e-mail address', async (t, { page }) => {
  const product = await createProduct([{ stock: 5 }])
  const placed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }))
  await page.goto('/')
  await page.getByRole('link', { name: 'Find your order' }).click()
  await page.getByLabel('Order number').fill(placed.body.number)
  await page.getByLabel('E-mail address').fill('someone.else@example.org')
  await page.getByRole('button', { name: 'Find order' }).click()
  await page.getByRole('alert').getByText('No order matches').waitFor()
  await page.getByLabel('E-mail address').fill('ada@example.org')
  await page.getByRole('button', { name: 'Find order' }).click()
  await page.getByRole('heading', { level: 2, name: `Order ${placed.body.number}` }).waitFor()
  t.match(page.url(), '#token=', 'the address of the page is a link to keep')
})

t.test('the whole way from the front page to the order is there in German, on a phone', async (t) => {
  await visit(
    t,
    async ({ page, complaints }) => {
      const product = await createProduct([{ stock: 5, price: 123456 }])
      await page.goto('/')
      await page.getByRole('link', { name: 'Deutsch' }).click()
      await page.getByRole('heading', { level: 1, name: 'Gute Technik, wirklich auf Lager' }).waitFor()
      await page.getByLabel('Produkte suchen').fill(product.name)
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: product.name, exact: true }).click()
      await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
      t.match(await page.locator('.purchase .price').textContent(), /1\.234,56\s\$/)
      await page.getByRole('button', { name: 'In den Warenkorb' }).click()
      await page.getByRole('link', { name: 'Zum Warenkorb' }).click()
      await page.getByRole('link', { name: 'Zur Kasse' }).click()
      await page.getByLabel('Vollständiger Name').fill('Ada Lovelace')
      await page.getByLabel('E-Mail-Adresse').fill('ada@example.com')
      await page.getByLabel('Straße und Hausnummer').fill('Rechenweg 1')
      await page.getByLabel('Ort', { exact: true }).fill('Berlin')
      await page.getByLabel('Land', { exact: true }).selectOption('DE')
      await page.getByRole('button', { name: /^Für 1\.234,56.\$ bestellen/ }).click()
      await page.locator('#shippingAddress-postalCode-problem').getByText('Bitte ausfüllen').waitFor()
      await page.getByLabel('Postleitzahl').fill('10115')
      await page.getByRole('button', { name: /^Für 1\.234,56.\$ bestellen/ }).click()
      await page.locator('[data-status="confirmed"]').getByText('Bestätigt').waitFor()
      t.match(page.url(), '/de/orders/')

      await page.goto('/de')
      await page.getByRole('heading', { name: 'Zuletzt angesehen' }).waitFor()
      await page.locator('[data-recent]').getByRole('link', { name: product.name }).waitFor()
      t.same(complaints, [])
    },
    { size: 'mobile' },
  )
})
