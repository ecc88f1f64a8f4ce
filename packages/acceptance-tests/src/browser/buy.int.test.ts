import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Page } from 'playwright-core'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { createCategory, createProduct, readProduct, skuOf } from '../goods.ts'
import { call } from '../shop.ts'
import { journey } from './visit.ts'

/** A category on the front page with one product in it, of which there are five. */
const stockTheShop = async () => {
  const category = await createCategory()
  const product = await createProduct([{ stock: 5, price: 1999 }], category.id)
  await eventuallyAnswers(
    () => call<{ items: { slug: string }[] }>('GET', `/api/products?category=${category.slug}`),
    (answer) => answer.body.items.some((item) => item.slug === product.slug),
  )
  return { category, product }
}

/** The number at the cart in the header. */
const cartCount = (page: Page) => page.locator('[data-cart-count]')

const fillAddress = async (page: Page): Promise<void> => {
  await page.getByLabel('Street and number').fill('1 Analytical Row')
  await page.getByLabel('Postal code').fill('N1 7AA')
  await page.getByLabel('Town or city').fill('London')
  await page.getByLabel('Country').selectOption('GB')
}

journey(
  'a shopper goes from the front page to a confirmed order, with a mistake and a reload on the way',
  async (t, { page, complaints }) => {
    const { category, product } = await stockTheShop()

    const tile = page.locator('main').getByRole('link', { name: category.name, exact: true }).first()
    await eventuallyAnswers(
      async () => {
        await page.goto('/')
        return tile.count()
      },
      (tiles) => tiles > 0,
    )
    await tile.click()
    await page.getByRole('heading', { level: 1, name: category.name }).waitFor()
    await page.getByRole('link', { name: product.name, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: product.name }).waitFor()
    t.match(await page.locator('.purchase').textContent(), '$19.99')

    await page.getByLabel('Quantity').fill('2')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.getByRole('link', { name: 'View cart' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your cart' }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Go to checkout' }).waitFor()
    t.equal(await cartCount(page).textContent(), '2', 'the cart survives a reload')
    t.equal(await page.getByLabel(`Quantity of ${product.name}`).inputValue(), '2')

    await page.getByRole('link', { name: 'Go to checkout' }).click()
    await page.getByLabel('Full name').fill('Ada Lovelace')
    await page.getByLabel('E-mail address').fill('not an address')
    await fillAddress(page)
    await page.getByRole('button', { name: 'Place order for $39.98' }).click()
    await page.locator('#customer-email-problem').waitFor()
    t.equal(await page.getByLabel('E-mail address').getAttribute('aria-invalid'), 'true')
    t.equal(await page.getByLabel('Full name').getAttribute('aria-invalid'), null, 'only what is wrong is marked')

    await page.reload()
    t.equal(await page.getByLabel('Full name').inputValue(), 'Ada Lovelace', 'what was typed survives a reload')
    await page.getByLabel('E-mail address').fill('ada@example.com')
    await page.getByRole('button', { name: 'Place order for $39.98' }).dblclick()

    await page.waitForURL(/\/orders\/[0-9a-f-]{36}#token=/)
    await page.locator('[data-status="confirmed"]').waitFor()
    t.match(
      await page.getByRole('heading', { level: 2, name: /^Order TS-/ }).textContent(),
      /TS-[0-9A-Z]{4}-[0-9A-Z]{4}/,
    )
    t.equal(await cartCount(page).isVisible(), false, 'what was ordered has left the cart')
    t.equal((await readProduct(product.id)).variants[0]?.stock, 3, 'a double click ordered once')

    await page.goto('/')
    await page.goBack()
    await page.locator('[data-status="confirmed"]').waitFor()
    t.same(complaints, [])
  },
)

journey('an order whose answer was lost is found again after a reload, and not placed twice', async (t, { page }) => {
  const { product } = await stockTheShop()
  await page.goto(`/p/${product.slug}`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.goto('/checkout')
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.com')
  await fillAddress(page)
  // The request reaches the shop; its answer does not reach the shopper, however often it is repeated.
  await page.route('**/api/orders', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  const arrived = page.waitForRequest('**/api/orders')
  await page.getByRole('button', { name: 'Place order for $19.99' }).click()
  await arrived
  await page.getByText('We could not reach the shop').waitFor()
  await page.unroute('**/api/orders')
  await page.reload()
  await page.getByText('We have no answer to the order').waitFor()
  await page.getByRole('button', { name: 'Place order for $19.99' }).click()
  await page.locator('[data-status="confirmed"]').waitFor()
  t.equal((await readProduct(product.id)).variants[0]?.stock, 4)
})

journey(
  'a shopper who orders more than there is left learns what was missing, and can order the rest',
  async (t, { page }) => {
    const { product } = await stockTheShop()
    await page.goto(`/p/${product.slug}`)
    await page.getByLabel('Quantity').fill('5')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.goto('/checkout')
    await page.getByRole('button', { name: 'Place order for $99.95' }).waitFor()
    const other = await placeOrder(orderFor({ sku: skuOf(product), quantity: 1 }))
    t.equal((await settled(other.body)).status, 'confirmed')
    await page.getByLabel('Full name').fill('Ada Lovelace')
    await page.getByLabel('E-mail address').fill('ada@example.com')
    await fillAddress(page)
    await page.getByRole('button', { name: 'Place order for $99.95' }).click()
    await page.locator('[data-status="rejected"]').waitFor()
    await page.getByText('you wanted 5, 4 left').waitFor()
    await page.getByRole('button', { name: 'Put what is left back in the cart' }).click()
    await page.waitForURL('**/cart')
    t.equal(await page.getByLabel(`Quantity of ${product.name}`).inputValue(), '4')
  },
)

journey('an order sent again from another tab, while the shop is slow, is the same order', async (t, { page }) => {
  const { product } = await stockTheShop()
  await page.goto(`/p/${product.slug}`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.goto('/checkout')
  await page.getByLabel('Full name').fill('Ada Lovelace')
  await page.getByLabel('E-mail address').fill('ada@example.com')
  await fillAddress(page)
  let answer = () => {}
  const answered = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/orders', async (route) => {
    await answered
    await route.continue()
  })
  await page.getByRole('button', { name: 'Place order for $19.99' }).dblclick()
  await page.getByText('This takes longer than usual').filter({ visible: true }).waitFor()

  const otherTab = await page.context().newPage()
  await otherTab.goto('/checkout')
  await otherTab.getByText('We have no answer to the order').waitFor()
  await otherTab.getByRole('button', { name: 'Send it again' }).click()
  await otherTab.locator('[data-status="confirmed"]').waitFor()
  answer()
  await page.locator('[data-status="confirmed"]').waitFor()
  t.equal(new URL(page.url()).pathname, new URL(otherTab.url()).pathname)
  t.equal((await readProduct(product.id)).variants[0]?.stock, 4)
})
