import { eventually } from '@techshop/test-kit/eventually'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct } from '../../testing/catalog-database.ts'

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
const other = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await other.close()
  await drop()
})
const path = '/api/catalog/synonyms'
const token = tokens.writer
const read = async () => {
  const { body, headers } = await call('GET', path, { token })
  return { body, etag: headers.etag ?? '' }
}
const update = (groups: unknown, etag: string) =>
  call('PATCH', path, { token, body: { groups }, headers: etag ? { 'if-match': etag } : {} })

const categoryId = await saveCategory(db, { slug: 'kettles', name: 'Kettles' })
await saveProduct(db, { slug: 'boiler', name: 'Boil 3000', categoryId })
await saveProduct(db, { slug: 'mat', name: 'Mat for a kettle' })
const find = async (q: string, app = { call }): Promise<string[]> =>
  (await app.call('GET', `/api/products?q=${encodeURIComponent(q)}&literal=true`)).body.items.map(
    ({ slug }: { slug: string }) => slug,
  )

t.test('a shop begins with synonyms of what such shops sell', async (t) => {
  const { body } = await read()
  t.equal(body.version, 1)
  t.ok(body.groups.some((group: string[]) => group.includes('laptop') && group.includes('notebook')))
})

t.test(
  'what staff call the same is found by each of its names soon, by every instance, the thing itself first',
  async (t) => {
    t.same(await find('water cooker'), [])
    t.same(await find('water cooker', other), [])
    const { body, etag } = await read()
    const changed = await update([...body.groups, ['kettle', 'water cooker', 'Wasserkocher']], etag)
    t.match(changed, { status: 200, body: { version: 2 } })
    await eventually('both know', async () => {
      const answers = await Promise.all([find('water cooker'), find('water cooker', other)])
      return answers.every(([first]) => first === 'boiler')
    })
    for (const q of ['wasserkocher', 'Water-Cooker', 'water cookers', 'watercooker'])
      t.same(await find(q), ['boiler', 'mat'], q)
  },
)

t.test('an edit of what someone else has changed since is refused, and the same again changes nothing', async (t) => {
  const { body, etag } = await read()
  t.match(await update(body.groups, etag), { status: 200, body: { version: body.version } })
  t.equal((await update([['a', 'b']], etag)).status, 200)
  t.match(await update([['c', 'd']], etag), { status: 412, body: { type: '/docs/problems/stale-version' } })
  t.equal((await update([['c', 'd']], '')).status, 428)
  t.same((await read()).body.groups, [['a', 'b']])
})

t.test('of two edits at once one wins', async (t) => {
  const { etag } = await read()
  const answers = await Promise.all([update([['e', 'f']], etag), update([['g', 'h']], etag)])
  t.same(answers.map(({ status }) => status).sort(), [200, 412])
})

t.test('a group has two names at least, and none is blank or twice', async (t) => {
  const { etag } = await read()
  for (const groups of [
    [['one']],
    [['a', ' ']],
    [['a', 'a']],
    'a',
    [[1, 2]],
    [Array.from({ length: 21 }, (_, n) => `n${n}`)],
  ]) {
    t.equal((await update(groups, etag)).status, 400, JSON.stringify(groups))
  }
})

t.test('who changed what is kept', async (t) => {
  const rows = await db.selectFrom('search_synonyms').select(['version', 'actor']).orderBy('version').execute()
  t.match(rows.slice(0, 2), [
    { version: 1, actor: 'techshop' },
    { version: 2, actor: 'ada' },
  ])
})
