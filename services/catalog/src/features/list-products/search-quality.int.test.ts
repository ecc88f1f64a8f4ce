// How good the search is: what shoppers type, over the sample catalogue, and whether the first page shows what they mean.
import { sampleCategories, sampleProducts } from '@techshop/sample-catalogue/sample'
import t from 'tap'
import { createCatalogApp, saveCategory } from '../../testing/catalog-app.ts'
import { createCatalogDatabase, saveProduct, variant } from '../../testing/catalog-database.ts'
import { type JudgedQuery, judgedQueries } from './search-quality/judged-queries.ts'

/** The share of judged queries that must be answered well, and the mean reciprocal rank of the first right product. */
const FLOOR = { answered: 0.97, meanReciprocalRank: 0.94 }

const PAGE = 24
/** So many of the first products are looked at where only the kind matters. */
const FIRST = 3

const { db, drop } = await createCatalogDatabase()
const { call, tokens, close } = await createCatalogApp(db)
t.teardown(async () => {
  await close()
  await drop()
})

const ids = new Map<string, string>()
for (const { slug, name, parentSlug } of sampleCategories) {
  const parentId = parentSlug === null ? null : (ids.get(parentSlug) ?? null)
  ids.set(slug, await saveCategory(db, { slug, name, parentId }))
}
const imported = await call('POST', '/api/products/import', {
  token: tokens.writer,
  headers: { 'content-type': 'application/x-ndjson' },
  body: sampleProducts()
    .map((line) => JSON.stringify(line))
    .join('\n'),
})
if (imported.text.includes('"failed"')) throw new Error(imported.text)
const beside: Record<string, string> = {
  'wireless-mouse-zh': '静音无线鼠标 2.4G',
  'notebook-ja': '軽量ノートパソコン 東芝',
  'speaker-th': 'ลำโพงบลูทูธพกพา',
  'mouse-ko': '저소음 무선마우스',
  'core-i7': 'Core™ i7-13700 boxed',
  'soft-hyphen': 'Donau\u00addampf\u00adradio',
  cyrillic: 'Наушники Ёлка',
  grandmas: 'Grandma’s Kettle',
  'wh-1000xm4': 'WH-1000XM4',
}
for (const [index, [slug, name]] of Object.entries(beside).entries()) {
  await saveProduct(db, { slug, name, variants: [variant(`BESIDE-${index}`, 5)] })
}

interface Item {
  readonly slug: string
  readonly category: { readonly slug: string } | null
}

const isOf = (categories: readonly string[], item: Item | undefined): boolean =>
  categories.includes(item?.category?.slug ?? '')

const answer = async ({ q, first, shows, top }: JudgedQuery) => {
  const { status, body } = await call('GET', `/api/products?q=${encodeURIComponent(q)}&limit=${PAGE}`)
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  const items: Item[] = body.items
  const isRight = (item: Item): boolean =>
    first ? isOf(first, item) : item.slug === top || (shows?.includes(item.slug) ?? false)
  const isAnswered = first
    ? items.length > 0 && items.slice(0, FIRST).every((item) => isOf(first, item))
    : top === undefined
      ? (shows ?? []).every((slug) => items.some((item) => item.slug === slug))
      : items[0]?.slug === top
  return { isAnswered, reciprocalRank: 1 / (items.findIndex(isRight) + 1 || Number.POSITIVE_INFINITY), items }
}

t.test('the first page shows what shoppers mean', async (t) => {
  const answers: { judged: JudgedQuery; isAnswered: boolean; reciprocalRank: number; items: Item[] }[] = []
  for (const judged of judgedQueries) answers.push({ judged, ...(await answer(judged)) })
  const answered = answers.filter(({ isAnswered }) => isAnswered).length
  const meanReciprocalRank = answers.reduce((sum, { reciprocalRank }) => sum + reciprocalRank, 0) / answers.length
  t.comment(`${answered} of ${answers.length}, mean reciprocal rank ${meanReciprocalRank.toFixed(3)}`)
  for (const { judged, isAnswered, items } of answers) {
    if (isAnswered) continue
    const wanted = judged.top ?? judged.shows?.join(', ') ?? `of ${judged.first?.join(', ')}`
    const found = items.slice(0, FIRST).map(({ slug }) => slug)
    t.comment(`“${judged.q}” wants ${wanted}, finds ${found.join(', ') || 'nothing'}`)
  }
  t.ok(judgedQueries.length >= 150, 'there are enough queries')
  t.ok(answered / answers.length >= FLOOR.answered, `${answered} of ${answers.length} are answered`)
  t.ok(meanReciprocalRank >= FLOOR.meanReciprocalRank, `the mean reciprocal rank is ${meanReciprocalRank.toFixed(3)}`)
})
