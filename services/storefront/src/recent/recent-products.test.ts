import t from 'tap'
import { parseRecent, shownRecent, withRecent } from './recent-products.ts'

const product = (slug: string) => ({ slug, name: `The ${slug}` })

t.test('the last product seen comes first, each once, and old ones are forgotten', async (t) => {
  const slugs = ['a', 'b', 'a', 'c', 'd', 'e', 'f', 'g', 'h']
  const entries = slugs.reduce((seen, slug) => withRecent(seen, product(slug)), parseRecent(null))
  t.same(
    entries.map(({ slug }) => slug),
    ['h', 'g', 'f', 'e', 'd', 'c', 'a'],
  )
  t.same(
    shownRecent(entries, 'h').map(({ slug }) => slug),
    ['g', 'f', 'e', 'd', 'c', 'a'],
    'a product is not shown on its own page',
  )
})

t.test('what another version or a broken disk left behind does not break the page', async (t) => {
  for (const text of ['', '{', '{}', '[1,null,{"slug":1}]', '[{"slug":"a","name":"A","image":{}}]']) {
    t.same(parseRecent(text), [], text)
  }
})
