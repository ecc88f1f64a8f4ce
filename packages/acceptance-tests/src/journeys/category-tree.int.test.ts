import type { Category } from '@techshop/contracts/category'
import type { ProductPage } from '@techshop/contracts/product'
import { eventuallyAnswers } from '@techshop/test-kit/eventually'
import t from 'tap'
import { createCategory, createProduct, moveCategory, readProduct, usd } from '../goods.ts'
import { call, staffCall, unique } from '../shop.ts'

const productCount = 1000

const countIn = async (slug: string): Promise<number> => {
  let count = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const more: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const page: { body: ProductPage } = await call<ProductPage>(
      'GET',
      `/api/products?category=${slug}&limit=100${more}`,
    )
    count += page.body.items.length
    cursor = page.body.nextCursor
  }
  return count
}

t.test(`a category with ${productCount} products below it moves with them, and no product is rewritten`, async (t) => {
  const [from, to] = await Promise.all([createCategory(), createCategory()])
  const moved = await createCategory(from.id)
  const leaf = await createCategory(moved.id)
  const id = unique()
  const file = Array.from({ length: productCount }, (_, index) =>
    JSON.stringify({
      slug: `moving-${id}-${index}`,
      name: `Moving ${id} ${index}`,
      status: 'active',
      category: leaf.slug,
      variants: [{ sku: `MOV-${id}-${index}`.toUpperCase(), price: usd(100), stock: 1 }],
    }),
  ).join('\n')
  const load = await staffCall<string>('POST', '/api/products/import', {
    raw: file,
    headers: { 'content-type': 'application/x-ndjson' },
  })
  t.equal(load.status, 200)
  const known = await eventuallyAnswers(
    () => call<Category>('GET', `/api/categories/${from.id}`),
    (answer) => answer.body.productCount === productCount,
  )
  t.equal(known.body.productCount, productCount)
  t.equal(
    await eventuallyAnswers(
      () => countIn(from.slug),
      (count) => count === productCount,
    ),
    productCount,
  )
  const sample = await staffCall<{ id: string; version: number }>('GET', `/api/products/moving-${id}-0`)

  t.equal((await moveCategory(moved.id, to.id)).status, 200)
  const start = performance.now()
  await eventuallyAnswers(
    () => countIn(to.slug),
    (count) => count === productCount,
  )
  t.comment(`the listing had moved after ${Math.round(performance.now() - start)} ms`)
  // Another instance may answer from a copy that is a second old.
  t.equal(
    await eventuallyAnswers(
      () => countIn(from.slug),
      (count) => count === 0,
    ),
    0,
  )
  t.equal((await readProduct(sample.body.id)).version, sample.body.version)
  const counts = await eventuallyAnswers(
    () =>
      Promise.all(
        [from.id, to.id].map(
          async (category) => (await call<Category>('GET', `/api/categories/${category}`)).body.productCount,
        ),
      ),
    ([left, right]) => left === 0 && right === productCount,
  )
  t.strictSame(counts, [0, productCount])
})

t.test('moving A below B and B below A at the same moment never makes a cycle', async (t) => {
  for (let round = 0; round < 10; round++) {
    const [a, b] = await Promise.all([createCategory(), createCategory()])
    const answers = await Promise.all([moveCategory(a.id, b.id), moveCategory(b.id, a.id)])
    t.strictSame(answers.map((answer) => answer.status).sort(), [200, 409])
    const paths = await Promise.all(
      [a, b].map((category) => staffCall<Category>('GET', `/api/categories/${category.id}`)),
    )
    t.strictSame(paths.map((answer) => answer.body.path.length).sort(), [1, 2])
  }
})

t.test('a category is deleted only when nothing is in it', async (t) => {
  const parent = await createCategory()
  const child = await createCategory(parent.id)
  const product = await createProduct([{ stock: 1 }], child.id)
  const remove = async (id: string) => {
    const current = await staffCall('GET', `/api/categories/${id}`)
    return staffCall('DELETE', `/api/categories/${id}`, { headers: { 'if-match': current.headers.get('etag') ?? '' } })
  }
  t.equal((await remove(parent.id)).status, 409)
  await eventuallyAnswers(
    () => remove(child.id),
    (answer) => answer.status === 409,
  )
  const current = await staffCall('GET', `/api/products/${product.id}`)
  t.equal(
    (
      await staffCall('DELETE', `/api/products/${product.id}`, {
        headers: { 'if-match': current.headers.get('etag') ?? '' },
      })
    ).status,
    204,
  )
  const removed = await eventuallyAnswers(
    () => remove(child.id),
    (answer) => answer.status === 204,
  )
  t.equal(removed.status, 204)
  t.equal((await remove(parent.id)).status, 204)
})
