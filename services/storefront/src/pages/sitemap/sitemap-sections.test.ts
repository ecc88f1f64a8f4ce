import t from 'tap'
import { buildCategoryTree } from '../../listing/category-tree.ts'
import { category } from '../../testing/goods.ts'
import { sitemapFiles } from './sitemap-sections.ts'

const counted = (slug: string, productCount: number, parent?: ReturnType<typeof category>) => ({
  ...category(slug, parent),
  productCount,
})

t.test('a small shop has one file of products', async (t) => {
  const tree = buildCategoryTree([counted('audio', 4_000), counted('video', 1_000)])
  t.same(sitemapFiles(tree), ['/sitemaps/pages.xml', '/sitemaps/newest.xml'])
})

t.test('a large category is divided until each file is within the limit, and an empty one is left out', async (t) => {
  const audio = counted('audio', 30_000)
  const tree = buildCategoryTree([
    audio,
    counted('speakers', 18_000, audio),
    counted('headphones', 12_000, audio),
    counted('radios', 0, audio),
    counted('video', 9_000),
  ])
  t.same(sitemapFiles(tree).slice(2).sort(), [
    '/sitemaps/category-headphones.xml',
    '/sitemaps/category-speakers.xml',
    '/sitemaps/category-video.xml',
  ])
})
