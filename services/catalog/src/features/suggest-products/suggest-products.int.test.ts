import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

await saveCategory(db, { slug: 'gaming', name: 'Gaming Écrans' })
const image = { url: '/assets/products/gamepad.svg', alt: 'A gamepad' }
await saveProduct(db, { slug: 'gamepad', name: 'Gamepad', images: [image, { url: '/other.svg', alt: '' }] })
await saveProduct(db, { slug: 'mouse', name: 'Mouse for games' })
await saveProduct(db, { slug: 'desk', name: 'Desk', description: 'For gaming.' })
await saveProduct(db, { slug: 'draft', name: 'Game draft', status: 'draft' })

const cameras = await saveCategory(db, { slug: 'cameras', name: 'Cameras' })
await saveProduct(db, { slug: 'camera-bag', name: 'Camera bag' })
await saveProduct(db, { slug: 'orbit', name: 'Orbit 5', categoryId: cameras })

const suggest = async (q: string) => {
  const { status, body } = await call('GET', `/api/products/suggestions?q=${encodeURIComponent(q)}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}

const price = { amount: 1000, currency: 'USD' }

t.test('names that begin with it come first, then categories, then names that have the word', async (t) => {
  t.same(await suggest('gam'), [
    { text: 'Gamepad', kind: 'product', slug: 'gamepad', image, price },
    { text: 'Gaming Écrans', kind: 'category', slug: 'gaming' },
    { text: 'Mouse for games', kind: 'product', slug: 'mouse', price },
  ])
})

t.test('products show their first picture and their price', async (t) => {
  t.same(await suggest('gamepad'), [{ text: 'Gamepad', kind: 'product', slug: 'gamepad', image, price }])
})

t.test('a category comes first when it is what was typed, then what is in it, then what is made for it', async (t) => {
  for (const typed of ['cameras', 'camera']) {
    const slugs = (await suggest(typed)).map(({ slug }: { slug: string }) => slug)
    t.same(slugs.toSorted(), ['camera-bag', 'cameras', 'orbit'], typed)
    t.equal(slugs[0], 'cameras', typed)
  }
})

t.test('what has all words as they were typed is there once', async (t) => {
  t.same(await suggest('mouse games'), [{ text: 'Mouse for games', kind: 'product', slug: 'mouse', price }])
})

t.test('accents and typing errors are forgiven', async (t) => {
  t.match(await suggest('ecr'), [{ slug: 'gaming' }])
  t.match(await suggest('gmaepad'), [{ slug: 'gamepad' }])
})

t.test('there are at most as many as asked for, and none without a word', async (t) => {
  t.equal((await call('GET', '/api/products/suggestions?q=gam&limit=1')).body.items.length, 1)
  t.same(await suggest('?'), [])
  t.equal((await call('GET', '/api/products/suggestions')).status, 400)
})
