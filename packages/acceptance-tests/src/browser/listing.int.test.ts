import type { Page } from 'playwright-core'
import { eventually } from '../eventually.ts'
import { createCategory, createProduct } from '../goods.ts'
import { call } from '../shop.ts'
import { journey } from './visit.ts'

/** A category with something cheap, something dear, and something between that is sold out. */
const stockCategory = async () => {
  const category = await createCategory()
  const [cheap, soldOut, dear] = await Promise.all([
    createProduct([{ stock: 5, price: 1000 }], category.id),
    createProduct([{ stock: 0, price: 2000 }], category.id),
    createProduct([{ stock: 5, price: 3000 }], category.id),
  ])
  await eventually(
    () => call<{ items: unknown[] }>('GET', `/api/products?category=${category.slug}`),
    ({ body }) => body.items.length === 3,
  )
  return { category, cheap, soldOut, dear }
}

const shownNames = (page: Page): Promise<string[]> => page.locator('.product-card h3').allTextContents()

/** On a phone the filters are folded up. */
const openFilters = async (page: Page): Promise<void> => {
  if (!(await page.getByLabel('In stock only').isVisible())) await page.locator('.filters > summary').click()
}

journey('a list is narrowed and put in order by its address, and widened again', async (t, { page, complaints }) => {
  const { category, cheap, soldOut, dear } = await stockCategory()
  await page.goto(`/c/${category.slug}`)
  t.equal((await shownNames(page)).length, 3)

  await openFilters(page)
  await page.getByLabel('In stock only').check()
  await page.getByLabel('Sort by').selectOption({ label: 'Price, high to low' })
  await page.getByRole('button', { name: 'Show products' }).click()
  await page.waitForURL(/inStock=true/)
  t.same(await shownNames(page), [dear.name, cheap.name])
  await page.reload()
  t.same(await shownNames(page), [dear.name, cheap.name], 'the address alone says what was chosen')

  await page.getByRole('link', { name: 'Remove filter In stock only' }).click()
  await page.waitForURL((url) => !url.searchParams.has('inStock'))
  t.same(await shownNames(page), [dear.name, soldOut.name, cheap.name], 'and the order stays')
  await page.goBack()
  await page.waitForURL(/inStock=true/)
  t.same(await shownNames(page), [dear.name, cheap.name])

  await page.goto(`/c/${category.slug}?maxPrice=0.50`)
  await page.getByRole('heading', { name: 'No product matches.' }).waitFor()
  await page.getByRole('link', { name: 'Clear filters' }).filter({ visible: true }).first().click()
  await page.getByRole('link', { name: cheap.name, exact: true }).waitFor()
  t.same(complaints, [])
})
