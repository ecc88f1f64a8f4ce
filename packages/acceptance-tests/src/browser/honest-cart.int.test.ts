import { createProduct } from '../goods.ts'
import { gatewayUrl } from '../shop.ts'
import { cartLine, fillCart } from './cart-lines.ts'
import { journey } from './visit.ts'

const outcome = '.added .notice'

/** Ways in which a browser keeps nothing: by its settings, and when there is no room. */
const keepsNothing: Record<string, () => void> = {
  'forbids storage': () => {
    const forbidden = () => {
      throw new DOMException('forbidden', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: forbidden })
  },
  'has no room left': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  },
}

for (const [how, restrict] of Object.entries(keepsNothing)) {
  journey(`nothing is said to be in the cart by a browser that ${how}`, async (t, { page }) => {
    const product = await createProduct([{ stock: 5, price: 1999 }])
    await page.addInitScript(restrict)
    await page.goto(`/p/${product.slug}`)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.locator(outcome).waitFor()
    t.match(await page.locator(outcome).textContent(), 'Your browser keeps nothing for this shop')
    t.equal(await page.locator('[data-cart-count]').isVisible(), false)
    await page.goto('/cart')
    await page.getByText('Your cart is empty').waitFor()
  })
}

journey('a cart that can not be kept says so and stays as it was', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  await fillCart(page, gatewayUrl, cartLine(product, 2))
  await page.addInitScript(keepsNothing['has no room left'] ?? '')
  await page.goto('/cart')
  await page.getByRole('button', { name: `Remove ${product.name}` }).click()
  await page.getByRole('alert').getByText('Your browser keeps nothing').waitFor()
  t.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0)
  await page.reload()
  t.equal(await page.getByLabel(`Quantity of ${product.name}`).inputValue(), '2')
})

journey('the line after the last that an order takes is refused, not said to be added', async (t, { page }) => {
  const product = await createProduct([{ stock: 5, price: 1999 }])
  const lines = Array.from({ length: 100 }, (_, index) => ({ ...cartLine(product, 1), sku: `OTHER-${index}` }))
  await fillCart(page, gatewayUrl, ...lines)
  await page.goto(`/p/${product.slug}`)
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.locator(outcome).waitFor()
  t.match(await page.locator(outcome).textContent(), 'Your cart has 100 different items')
  t.notMatch(await page.locator(outcome).textContent(), 'added')
})

journey('units beyond what one order takes, or beyond the stock, are not said to be added', async (t, { page }) => {
  const [plenty, few] = await Promise.all([createProduct([{ stock: 5_000 }]), createProduct([{ stock: 3 }])])
  await fillCart(page, gatewayUrl, cartLine(plenty, 998), cartLine(few, 2))
  for (const { product, said } of [
    { product: plenty, said: /^1 × .* added to the cart\. One order takes at most 999 of one item\./ },
    { product: few, said: /^1 × .* added to the cart\. All 3 that we have are in your cart\./ },
  ]) {
    await page.goto(`/p/${product.slug}`)
    await page.getByLabel('Quantity').fill('3')
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.locator(outcome).waitFor()
    t.match(await page.locator(outcome).textContent(), said)
    await page.getByRole('button', { name: 'Add to cart' }).click()
    await page.locator(outcome).getByText('added').waitFor({ state: 'detached' })
  }
})
