import type { Order } from '@techshop/contracts/order'
import type { Product } from '@techshop/contracts/product'
import type { Page } from 'playwright-core'
import { orderFor, placeOrder, settled } from '../buyers.ts'
import { createCategory, createProduct, readProduct, skuOf } from '../goods.ts'
import { call, staffCall, staffToken } from '../shop.ts'
import type { ShoppersPage } from './shoppers-pages.ts'

/** What the pages of the console show. */
interface Kept {
  /** With options and two variants, one of them nearly sold out, in a category below another. */
  product: Product
  childId: string
  parentId: string
  confirmed: Order
  rejected: Order
}

/** Opens an address of the console as staff with all rights. */
export const openConsole = async (page: Page, path: string): Promise<void> => {
  await page.goto(`/admin/${path}#token=${staffToken}`)
}

/** Saves something else about a product, as someone else would. */
export const changeElsewhere = async (product: Product, change: object): Promise<void> => {
  const current = await call('GET', `/api/products/${product.id}`, { token: staffToken })
  const answer = await staffCall('PATCH', `/api/products/${product.id}`, {
    headers: { 'if-match': current.headers.get('etag') ?? '', 'content-type': 'application/merge-patch+json' },
    body: change,
  })
  if (answer.status !== 200) throw new Error(`not changed: ${JSON.stringify(answer.body)}`)
}

/** Makes what the pages show, in any shop. */
export const prepareConsole = async (): Promise<Kept> => {
  const parent = await createCategory()
  const child = await createCategory(parent.id)
  const created = await createProduct([{ stock: 30, price: 4999 }, { stock: 2 }], child.id)
  await changeElsewhere(created, { description: 'Quiet and bright.', attributes: { brand: 'Test' } })
  const product = await readProduct(created.id)
  const confirmed = await placeOrder(orderFor({ sku: skuOf(product), quantity: 2 }))
  const rejected = await placeOrder(orderFor({ sku: skuOf(product, 1), quantity: 9 }))
  await Promise.all([settled(confirmed.body), settled(rejected.body)])
  return { product, childId: child.id, parentId: parent.id, confirmed: confirmed.body, rejected: rejected.body }
}

const overviewPages = (): ShoppersPage[] => [
  { name: 'console-sign-in', open: (page) => page.goto('/admin/') },
  {
    name: 'console-sign-in-failed',
    open: async (page) => {
      await page.goto('/admin/')
      await page.getByLabel('Staff token').fill('no token')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByText('This is not a token').waitFor()
    },
  },
  {
    name: 'console-signed-out',
    open: async (page) => {
      const claims = Buffer.from(JSON.stringify({ sub: 'ada', scope: 'orders:read' })).toString('base64url')
      await page.goto('/admin/')
      await page.evaluate((token) => sessionStorage.setItem('techshop.staff', token), `e30.${claims}.expired`)
      await page.goto('/admin/orders')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'console-sign-in-replaced',
    open: async (page) => {
      await openConsole(page, 'transfer')
      await page.getByText('Signed in as').first().waitFor({ state: 'attached' })
      await page.route('**/api/categories?limit=1', (route) => route.fulfill({ json: { items: [] } }))
      const claims = Buffer.from(JSON.stringify({ sub: 'ada', scope: 'orders:read' })).toString('base64url')
      await page.goto(`/admin/orders#token=e30.${claims}.other`)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'console-overview',
    open: async (page) => {
      await openConsole(page, '')
      await page.getByRole('img', { name: /^Paid by day/ }).waitFor()
      await page.getByText('All products that run out').waitFor()
    },
  },
]

const unpaidPages = (): ShoppersPage[] => [
  {
    name: 'console-unpaid',
    open: async (page) => {
      await openConsole(page, 'orders/unpaid')
      await page.getByRole('heading', { name: 'Unpaid orders', exact: true }).waitFor()
      await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check()
    },
  },
  {
    name: 'console-unpaid-cancelling',
    open: async (page) => {
      await openConsole(page, 'orders/unpaid')
      await page.getByRole('checkbox', { name: 'Choose all that are shown' }).check()
      await page.getByRole('button', { name: /^Cancel chosen orders/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel orders' }).click()
      await page.getByText('Tell the customer why').waitFor()
    },
  },
]

const productPages = ({ product }: Kept): ShoppersPage[] => {
  const openProduct = async (page: Page) => {
    await openConsole(page, `products/${product.id}`)
    await page.getByText('First stock').first().waitFor()
  }
  return [
    {
      name: 'console-products',
      open: async (page) => {
        await openConsole(page, 'products')
        await page.getByRole('table').waitFor()
      },
    },
    {
      name: 'console-products-nothing',
      open: async (page) => {
        await openConsole(page, 'products?q=qqxzzw')
        await page.getByRole('button', { name: 'Show all' }).waitFor()
      },
    },
    { name: 'console-product', open: openProduct },
    {
      name: 'console-product-archiving',
      open: async (page) => {
        await openProduct(page)
        await page.getByRole('button', { name: 'Archive' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'console-product-conflict',
      open: async (page) => {
        await openProduct(page)
        await page.getByLabel('Name', { exact: true }).first().fill('My name of it')
        await changeElsewhere(product, { name: `${product.name} ${Math.random()}`, description: String(Math.random()) })
        await page.getByRole('button', { name: 'Save' }).click()
        await page.getByRole('heading', { name: 'Someone else has changed' }).waitFor()
        await page.getByLabel('Mine').check()
      },
    },
    {
      name: 'console-product-new',
      open: async (page) => {
        await openConsole(page, 'products/new')
        await page.getByLabel('Name', { exact: true }).first().fill('Aurora lamp')
        await page.getByRole('button', { name: 'Add option' }).click()
        await page.getByRole('button', { name: 'Add picture' }).click()
        await page.getByRole('button', { name: 'Add attribute' }).click()
        await page.getByLabel('Price in').fill('much')
        await page.getByLabel('Address').fill('/assets/none.svg')
        await page.getByLabel('Values, one a line').fill('white')
        await page.getByRole('button', { name: 'Save' }).click()
        await page.getByText('Enter an amount').waitFor()
      },
    },
  ]
}

const categoryPages = ({ childId, parentId }: Kept): ShoppersPage[] => [
  {
    name: 'console-categories',
    open: async (page) => {
      await openConsole(page, 'categories')
      await page.getByRole('tree').waitFor()
    },
  },
  {
    name: 'console-category',
    open: async (page) => {
      await openConsole(page, `categories?id=${childId}`)
      await page.getByRole('button', { name: /^Delete/ }).waitFor()
    },
  },
  {
    name: 'console-category-not-empty',
    open: async (page) => {
      await openConsole(page, `categories?id=${parentId}`)
      await page.getByRole('button', { name: /^Delete/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
      await page.getByText('It is not empty').waitFor()
    },
  },
  {
    name: 'console-category-new',
    open: async (page) => {
      await openConsole(page, `categories?id=${parentId}&new=1`)
      await page.getByRole('heading', { name: 'New category' }).waitFor()
    },
  },
]

const transferPages = ({ product }: Kept): ShoppersPage[] => [
  {
    name: 'console-import',
    open: async (page) => {
      await openConsole(page, 'transfer')
      const variants = [{ sku: skuOf(product), price: { amount: 1, currency: 'USD' } }]
      const lines = [
        { slug: product.slug, name: product.name, variants },
        { slug: 'x', name: '' },
      ]
      const buffer = Buffer.from(`${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json`)
      await page.getByLabel('File').setInputFiles({ name: 'a.ndjson', mimeType: 'application/x-ndjson', buffer })
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByText('This would be done:').waitFor()
    },
  },
]

const synonymPages: ShoppersPage[] = [
  {
    name: 'console-synonyms',
    open: async (page) => {
      await openConsole(page, 'synonyms')
      await page.getByLabel('Groups').waitFor()
    },
  },
  {
    name: 'console-synonyms-wrong',
    open: async (page) => {
      await openConsole(page, 'synonyms')
      await page.getByLabel('Groups').fill('laptop, notebook\nalone')
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Line 2:').waitFor()
    },
  },
]

const orderPages = ({ confirmed, rejected }: Kept): ShoppersPage[] => [
  {
    name: 'console-orders',
    open: async (page) => {
      await openConsole(page, 'orders')
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'console-orders-nothing',
    open: async (page) => {
      await openConsole(page, 'orders?q=TS-0000-0000')
      await page.getByText('Nothing matches').waitFor()
    },
  },
  {
    name: 'console-order',
    open: async (page) => {
      await openConsole(page, `orders/${confirmed.id}`)
      await page.getByRole('button', { name: 'Mark as paid' }).waitFor()
    },
  },
  {
    name: 'console-order-cancelling',
    open: async (page) => {
      await openConsole(page, `orders/${confirmed.id}`)
      await page.getByRole('button', { name: 'Cancel order' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel order' }).click()
      await page.getByText('Tell the customer why').waitFor()
    },
  },
  {
    name: 'console-order-rejected',
    open: async (page) => {
      await openConsole(page, `orders/${rejected.id}`)
      await page.getByText('There was not enough stock').waitFor()
    },
  },
  {
    name: 'console-not-found',
    open: async (page) => {
      await openConsole(page, 'orders/0199a000-0000-7000-8000-000000000000')
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
]

/** Every page that staff see, in its states. */
export const consolePages = (kept: Kept): ShoppersPage[] => [
  ...overviewPages(),
  ...unpaidPages(),
  ...productPages(kept),
  ...categoryPages(kept),
  ...transferPages(kept),
  ...synonymPages,
  ...orderPages(kept),
]
