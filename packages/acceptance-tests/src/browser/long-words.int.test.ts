import type { Category } from '@techshop/contracts/category'
import type { Product } from '@techshop/contracts/product'
import type { Page } from 'playwright-core'
import t from 'tap'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { skuOf, untilForSale, usd } from '../goods.ts'
import { staffCall, unique } from '../shop.ts'
import { consolePages } from './console-pages.ts'
import { lookAtEach } from './fresh-page.ts'
import { type ShoppersPage, shoppersPages } from './shoppers-pages.ts'

/** A text of one word, as long as its field takes. */
const word = (length: number): string => `W${'ord'.repeat(length)}`.slice(0, length)

const create = async <T>(path: string, body: object): Promise<T> => {
  const answer = await staffCall<T>('POST', path, { body })
  if (answer.status !== 201) throw new Error(`${path} refused: ${JSON.stringify(answer.body)}`)
  return answer.body
}

const createCategory = (parentId: string | null): Promise<Category> =>
  create('/api/categories', { slug: `w-${unique()}`, name: word(120), description: word(2000), parentId })

const createProduct = async (categoryId: string): Promise<Product> => {
  const id = unique().toUpperCase()
  const options = [
    { name: word(40), values: [word(80), `${word(79)}x`] },
    { name: `${word(39)}x`, values: [word(80)] },
  ]
  const product = await create<Product>('/api/products', {
    slug: `${'w'.repeat(100)}-${id.toLowerCase()}`,
    name: `${word(165)}${id}`,
    description: word(2000),
    status: 'active',
    categoryId,
    attributes: { brand: word(200), [word(40)]: word(200) },
    images: [{ url: '/assets/products/none.svg', alt: word(300) }],
    options,
    variants: [0, 1].map((index) => ({
      sku: `${'S'.repeat(50)}${id}${index}`,
      options: { [word(40)]: options[0]?.values[index], [`${word(39)}x`]: word(80) },
      price: usd(90_000_000_000),
      stock: index === 0 ? 3 : 0,
    })),
  })
  await untilForSale(skuOf(product))
  return product
}

/** Everything that the pages show, in the longest words that the shop takes. */
const prepareLongWords = async () => {
  const parent = await createCategory(null)
  const child = await createCategory(parent.id)
  const [product, scarce] = await Promise.all([createProduct(child.id), createProduct(child.id)])
  const request = (quantity: number) => ({
    ...orderFor({ sku: skuOf(product), quantity }),
    customer: { name: word(200), email: `${'e'.repeat(60)}@${'d'.repeat(60)}.${'d'.repeat(60)}.example` },
    shippingAddress: {
      line1: word(200),
      line2: word(200),
      city: word(120),
      region: word(120),
      postalCode: word(20),
      country: 'GB',
    },
  })
  const confirmed = await placeOrder(request(1))
  const rejected = await placeOrder(request(9))
  await Promise.all([settled(confirmed.body), settled(rejected.body)])
  const cancelled = await placeOrder(request(1))
  await settled(cancelled.body)
  await staffCall('POST', `/api/orders/${cancelled.body.id}/transitions`, {
    body: { to: 'cancelled', reason: word(500) },
  })
  return {
    parent,
    child,
    product,
    scarce,
    confirmed: confirmed.body,
    rejected: rejected.body,
    cancelled: cancelled.body,
  }
}

/** What sticks out of the window, most of all, and how far, in CSS pixels; undefined when nothing does. */
const stickingOut = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { scrollWidth } = document.documentElement
    if (scrollWidth <= window.innerWidth) return undefined
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right >= scrollWidth - 1)
      .at(-1)
    return `${scrollWidth - window.innerWidth} px: ${widest?.outerHTML.slice(0, 300)}`
  })

const widths = [320, 1280]

t.test('no word is so long that it pushes a page sideways, on the smallest phone or on a laptop', async (t) => {
  const { parent, child, product, scarce, confirmed, rejected, cancelled } = await prepareLongWords()
  const shop = shoppersPages({ product, categorySlug: child.slug, scarce, confirmed, rejected })
  const console = consolePages({ product, childId: child.id, parentId: parent.id, confirmed, rejected })
  const others: ShoppersPage[] = [
    { name: 'category above', open: (page) => page.goto(`/c/${parent.slug}`) },
    { name: 'search for a long word', open: (page) => page.goto(`/search?q=${word(200)}`) },
    {
      name: 'cancelled order',
      open: async (page) => {
        await page.goto(`/orders/${cancelled.id}#token=${cancelled.accessToken}`)
        await page.locator('[data-status="cancelled"]').waitFor()
      },
    },
  ]
  await lookAtEach(t, [...shop, ...others, ...console], async (page, name) => {
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      t.equal(await stickingOut(page), undefined, `${name} at ${width} px`)
    }
  })
})
