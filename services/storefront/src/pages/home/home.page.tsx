import type { Category, Product } from '@techshop/client/types'
import { ProductGrid } from '../../design/product-card.tsx'
import { RecentlyViewed } from '../../design/recently-viewed.tsx'
import type { Page } from '../../http/page.ts'
import { websiteData } from '../../http/structured-data.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { type Language, useLanguage } from '../../texts/language.ts'

interface Row {
  category: Category
  products: readonly Product[]
}

interface HomeProps {
  tree: CategoryTree
  newest: readonly Product[]
  rows: readonly Row[]
}

const CategoryTile = ({ category, tree }: { category: Category; tree: CategoryTree }) => {
  const { texts, to } = useLanguage()
  return (
    <li class="category-tile">
      <h3>
        <a href={to(`/c/${category.slug}`)}>{category.name}</a>
      </h3>
      <p class="soft small">{texts.listing.count(category.productCount)}</p>
      <ul>
        {tree.childrenOf(category.id).map((child) => (
          <li key={child.id}>
            <a href={to(`/c/${child.slug}`)}>{child.name}</a>
          </li>
        ))}
      </ul>
    </li>
  )
}

const ProductRow = ({
  title,
  href,
  more,
  products,
}: {
  title: string
  href: string
  more: string
  products: readonly Product[]
}) => (
  <section class="product-row">
    <div class="row-head">
      <h2>{title}</h2>
      <a href={href}>{more}</a>
    </div>
    <ProductGrid products={products} />
  </section>
)

const Home = ({ tree, newest, rows }: HomeProps) => {
  const { texts, to } = useLanguage()
  const { home } = texts
  return (
    <>
      <div class="hero">
        <h1>{home.heading}</h1>
        <p>{home.lead}</p>
        <p>
          <a class="button primary" href={to('/c')}>
            {home.all}
          </a>
        </p>
      </div>
      {tree.roots.length > 0 ? (
        <section class="product-row">
          <h2>{home.browse}</h2>
          <ul class="category-tiles">
            {tree.roots.map((root) => (
              <CategoryTile key={root.id} category={root} tree={tree} />
            ))}
          </ul>
        </section>
      ) : null}
      <ProductRow title={home.newest} href={to('/c?sort=newest')} more={home.all} products={newest} />
      {rows
        .filter((row) => row.products.length > 0)
        .map(({ category, products }) => (
          <ProductRow
            key={category.id}
            title={category.name}
            href={to(`/c/${category.slug}`)}
            more={home.seeAll(category.name)}
            products={products}
          />
        ))}
      <RecentlyViewed />
    </>
  )
}

export const homePage = ({
  language,
  publicUrl,
  ...props
}: HomeProps & { language: Language; publicUrl: string }): Page => ({
  title: language.texts.home.title,
  description: language.texts.home.description,
  canonical: '/',
  structuredData: [websiteData(language.texts.shop, publicUrl, language.to)],
  tree: props.tree,
  content: <Home {...props} />,
})
