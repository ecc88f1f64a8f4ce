import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import type { Page } from 'playwright-core'
import { createCategory, createProduct, untilForSale, usd } from '../goods.ts'
import { call, gatewayUrl, staffCall } from '../shop.ts'
import { journey } from './visit.ts'

/** A category with something cheap, something dear, and something between that is sold out. */
const stockCategory = async () => {
  const category = await createCategory()
  const [cheap, soldOut, dear] = await Promise.all([
    createProduct([{ stock: 5, price: 1000 }], category.id),
    createProduct([{ stock: 0, price: 2000 }], category.id),
    createProduct([{ stock: 5, price: 3000 }], category.id),
  ])
  await eventuallyAnswers(
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

/** Letters only, so that it can be misspelt. */
const uniqueWord = (): string =>
  Array.from({ length: 9 }, (_, index) => {
    const letters = index % 2 === 0 ? 'bdfglmnprst' : 'aeiou'
    return letters[Math.floor(Math.random() * letters.length)]
  }).join('')

const createNamed = async (name: string) => {
  const word = uniqueWord()
  const home = await (await fetch(gatewayUrl)).text()
  const image = { url: /rel="icon"[^>]*href="([^"]+)"/.exec(home)?.[1] ?? '', alt: 'A drawing' }
  const { body, status } = await staffCall<{ slug: string; name: string }>('POST', '/api/products', {
    body: {
      slug: `named-${word}`,
      name: `${name} ${word}`,
      status: 'active',
      images: [image],
      variants: [{ sku: `NAMED-${word}`.toUpperCase(), price: usd(123_450), stock: 3 }],
    },
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  await untilForSale(`NAMED-${word}`.toUpperCase())
  return { ...body, word, slip: `${word.slice(0, 4)}${word[5]}${word[4]}${word.slice(6)}`, image }
}

journey(
  'a misspelt search shows what was meant, says so, and can be had as it was typed',
  async (t, { page, complaints }) => {
    const product = await createNamed('Corrected')
    await page.goto(`/search?q=${product.slip}`)
    await page.getByRole('heading', { name: `Showing results for “${product.word}”` }).waitFor()
    t.same(await shownNames(page), [product.name])
    await page.getByRole('link', { name: `Search for exactly “${product.slip}”` }).click()
    await page.getByRole('heading', { name: `Nothing found for “${product.slip}”.` }).waitFor()
    t.match(page.url(), /literal=true/)

    await page.goto(`/de/search?q=${product.slip}`)
    await page.getByRole('heading', { name: `Ergebnisse für „${product.word}“ werden angezeigt` }).waitFor()
    t.equal(await page.getByRole('link', { name: `Genau nach „${product.slip}“ suchen` }).count(), 1)
    t.same(complaints, [])
  },
)

journey('suggestions show products with picture, name and price', async (t, { page, complaints }) => {
  const product = await createNamed('Suggested')
  await page.goto('/')
  await page.getByRole('combobox').or(page.getByRole('searchbox')).pressSequentially(product.word.slice(0, 6))
  const option = page.getByRole('option', { name: product.name })
  await option.waitFor()
  t.match(await option.textContent(), /\$1,234\.50/)
  const picture = option.locator('img')
  t.equal(await picture.getAttribute('src'), product.image.url)
  t.ok((await picture.boundingBox())?.width, 'the picture is shown')
  await option.click()
  await page.waitForURL((url) => url.pathname === `/p/${product.slug}`)
  t.same(complaints, [])
})

journey('a filter that one variant fits shows its price and leads to it', async (t, { page, complaints }) => {
  const category = await createCategory()
  const product = await createProduct(
    [
      { stock: 5, price: 1000 },
      { stock: 5, price: 3000 },
    ],
    category.id,
  )
  await eventuallyAnswers(
    () => call<{ items: unknown[] }>('GET', `/api/products?category=${category.slug}`),
    ({ body }) => body.items.length === 1,
  )
  await page.goto(`/c/${category.slug}`)
  await openFilters(page)
  await page.locator('.filter-form summary', { hasText: 'Model' }).click()
  await page.getByLabel('M1').check()
  await page.getByRole('button', { name: 'Show products' }).click()
  await page.waitForURL(/attribute=model%3AM1/)
  t.same(await shownNames(page), [`${product.name}, M1`])
  t.equal(await page.locator('.product-card .price').textContent(), '$30.00')
  await page.goto(`/c/${category.slug}?attribute=model:M1&maxPrice=20`)
  await page.getByRole('heading', { name: 'No product matches.' }).waitFor()
  await page.goBack()
  await page.getByRole('link', { name: `${product.name}, M1` }).click()
  await page.waitForURL(/sku=/)
  t.equal(await page.locator('.purchase-price .price').textContent(), '$30.00')
  t.same(complaints, [])
})
