import { randomUUID } from 'node:crypto'
import type { Order } from '@techshop/contracts/order'
import type { Product } from '@techshop/contracts/product'
import type { Page } from 'playwright-core'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { createProduct, skuOf } from '../goods.ts'
import { call, gatewayUrl } from '../shop.ts'
import { type CartLine, cartLine, fillCart } from './cart-lines.ts'
import { orderInVain } from './order-in-vain.ts'

/** A page of the shop in one of its states, and how to get there in a fresh browser. */
export interface ShoppersPage {
  readonly name: string
  readonly open: (page: Page) => Promise<unknown>
}

/** What the pages show. */
interface Shown {
  /** With variants and pictures where the shop has such a product. */
  readonly product: Product
  readonly categorySlug: string | undefined
  /** With two variants, of which the second is sold out. */
  readonly scarce: Product
  readonly confirmed: Order
  readonly rejected: Order
}

const readProducts = async (): Promise<Product[]> =>
  (await call<{ items: Product[] }>('GET', '/api/products?limit=100')).body.items

/** The product with pictures that has most to show. */
export const findShowpiece = async (): Promise<Product | undefined> =>
  (await readProducts())
    .filter(({ images }) => images.length > 0)
    .toSorted((a, b) => b.variants.length - a.variants.length || b.images.length - a.images.length)[0]

/** Makes and finds what the pages show, in any shop. */
export const prepareGoods = async (): Promise<Shown> => {
  const scarce = await createProduct([{ stock: 3, price: 4999 }, { stock: 0 }])
  const product = (await findShowpiece()) ?? scarce
  const line = { sku: skuOf(product), quantity: 1 }
  const confirmed = await placeOrder(orderFor(line, { sku: skuOf(scarce), quantity: 1 }))
  const rejected = await placeOrder(orderFor({ sku: skuOf(scarce), quantity: 9 }))
  await Promise.all([settled(confirmed.body), settled(rejected.body)])
  return {
    product,
    categorySlug: product.category?.slug,
    scarce,
    confirmed: confirmed.body,
    rejected: rejected.body,
  }
}

const orderAddress = ({ id, accessToken }: Order): string => `/orders/${id}#token=${accessToken}`

const whenReady = (page: Page) => page.locator('[data-island][data-ready]').first().waitFor()

/** A name whose longest word has two letters exchanged. */
const misspelt = (name: string): string => {
  const longest = name.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '')
  const middle = Math.floor(longest.length / 2)
  const [before, one, other, after] = [
    longest.slice(0, middle - 1),
    longest[middle - 1],
    longest[middle],
    longest.slice(middle + 1),
  ]
  return name.replace(longest, `${before}${other}${one}${after}`)
}

const catalogPages = ({ product, categorySlug, scarce }: Shown): ShoppersPage[] => {
  const category = categorySlug ? `/c/${categorySlug}` : '/c'
  return [
    { name: 'home', open: (page) => page.goto('/') },
    { name: 'home-german', open: (page) => page.goto('/de') },
    { name: 'category', open: (page) => page.goto(category) },
    { name: 'category-narrowed', open: (page) => page.goto(`${category}?inStock=true&minPrice=5`) },
    { name: 'category-price-refused', open: (page) => page.goto(`${category}?minPrice=cheap`) },
    { name: 'category-empty', open: (page) => page.goto(`${category}?maxPrice=0.01`) },
    { name: 'search', open: (page) => page.goto(`/search?q=${encodeURIComponent(product.name)}`) },
    { name: 'search-corrected', open: (page) => page.goto(`/search?q=${encodeURIComponent(misspelt(product.name))}`) },
    { name: 'search-nothing', open: (page) => page.goto('/search?q=qqxzzw') },
    {
      name: 'search-suggestions',
      open: async (page) => {
        await page.goto('/')
        await page.getByRole('combobox').or(page.getByRole('searchbox')).pressSequentially(product.name.slice(0, 4))
        await page.getByRole('option').first().waitFor()
        await page.keyboard.press('ArrowDown')
      },
    },
    {
      name: 'product',
      open: async (page) => {
        await page.goto(`/p/${product.slug}`)
        await whenReady(page)
      },
    },
    {
      name: 'product-added',
      open: async (page) => {
        await page.goto(`/p/${scarce.slug}`)
        await page.getByRole('button', { name: 'Add to cart' }).click()
        await page.getByRole('link', { name: 'View cart' }).waitFor()
      },
    },
    { name: 'product-sold-out', open: (page) => page.goto(`/p/${scarce.slug}?sku=${skuOf(scarce, 1)}`) },
    { name: 'product-german', open: (page) => page.goto(`/de/p/${product.slug}`) },
  ]
}

const cartPages = ({ product, scarce }: Shown): ShoppersPage[] => {
  const openCart = async (page: Page, ...lines: CartLine[]) => {
    await fillCart(page, gatewayUrl, ...lines)
    await page.goto('/cart')
    await page.getByText('Stock is taken the moment you order').waitFor()
  }
  const openCheckout = async (page: Page) => {
    await fillCart(page, gatewayUrl, cartLine(product, 1), cartLine(scarce, 1))
    await page.goto('/checkout')
    await page.getByRole('button', { name: /^Place order for/ }).waitFor()
  }
  return [
    {
      name: 'cart-empty',
      open: async (page) => {
        await page.goto('/cart')
        await whenReady(page)
      },
    },
    { name: 'cart', open: (page) => openCart(page, cartLine(product, 2), cartLine(scarce, 1)) },
    { name: 'cart-changed', open: (page) => openCart(page, cartLine(product, 1, 999), cartLine(scarce, 50)) },
    {
      name: 'cart-removed',
      open: async (page) => {
        await openCart(page, cartLine(product, 2), cartLine(scarce, 1))
        await page.getByRole('button', { name: `Remove ${scarce.name}` }).click()
        await page.getByRole('button', { name: 'Undo' }).waitFor()
      },
    },
    { name: 'checkout', open: openCheckout },
    {
      name: 'checkout-unanswered',
      open: (page) =>
        orderInVain(page, [cartLine(product, 1), cartLine(scarce, 1)], () =>
          page.route('**/api/orders', (route) => route.abort('connectionreset')),
        ),
    },
    {
      name: 'checkout-errors',
      open: async (page) => {
        await openCheckout(page)
        await page.getByLabel('E-mail address').fill('not an address')
        await page.getByRole('button', { name: /^Place order for/ }).click()
        await page.locator('#customer-email-problem').waitFor()
      },
    },
  ]
}

const orderPages = ({ confirmed, rejected }: Shown): ShoppersPage[] => [
  {
    name: 'order',
    open: async (page) => {
      await page.goto(orderAddress(confirmed))
      await page.locator('[data-status="confirmed"]').waitFor()
    },
  },
  {
    name: 'order-cancelling',
    open: async (page) => {
      await page.goto(orderAddress(confirmed))
      await page.getByRole('button', { name: 'Cancel order' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'order-rejected',
    open: async (page) => {
      await page.goto(orderAddress(rejected))
      await page.locator('[data-status="rejected"]').waitFor()
    },
  },
  {
    name: 'order-without-token',
    open: async (page) => {
      await page.goto(`/orders/${randomUUID()}`)
      await page.getByText('This page needs the link').waitFor()
    },
  },
  {
    name: 'order-lookup',
    open: async (page) => {
      await page.goto('/orders/lookup')
      await whenReady(page)
    },
  },
  {
    name: 'order-lookup-failed',
    open: async (page) => {
      await page.goto('/orders/lookup')
      await page.getByLabel('Order number').fill('TS-0000-0000')
      await page.getByLabel('E-mail address').fill('nobody@example.com')
      await page.getByRole('button', { name: 'Find order' }).click()
      await page.getByRole('alert').getByText('No order matches').waitFor()
    },
  },
  { name: 'not-found', open: (page) => page.goto('/nothing/here') },
  { name: 'offline', open: (page) => page.goto('/offline') },
]

/** Every page that shoppers see, in every state. */
export const shoppersPages = (shown: Shown): ShoppersPage[] => [
  ...catalogPages(shown),
  ...cartPages(shown),
  ...orderPages(shown),
]
