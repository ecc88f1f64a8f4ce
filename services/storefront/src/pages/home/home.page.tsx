import type { Category, Product } from '@techshop/client/types'
import { Picture } from '../../design/picture.tsx'
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

/** Further rows would repeat what the tiles lead to. */
const shownRows = 3

interface CategoryTileProps {
  category: Category
  tree: CategoryTree
  /** A product that stands for the category. */
  product: Product | undefined
}

const CategoryTile = ({ category, tree, product }: CategoryTileProps) => {
  const { texts, to } = useLanguage()
  return (
    <li class="category-tile">
      <Picture image={product?.images[0]} loading="lazy" decorative />
      <div>
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
      </div>
    </li>
  )
}

const Hero = ({ products }: { products: readonly Product[] }) => {
  const { texts, to } = useLanguage()
  const { home } = texts
  return (
    <div class="hero">
      <div class="hero-text">
        <h1>{home.heading}</h1>
        <p>{home.lead}</p>
        <p>
          <a class="button primary" href={to('/c')}>
            {home.all}
          </a>
        </p>
      </div>
      <div class="hero-pictures" aria-hidden="true">
        {products.map((product) => (
          <Picture key={product.id} image={product.images[0]} loading="lazy" decorative />
        ))}
      </div>
    </div>
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

const hasPicture = ({ images }: Product): boolean => images.length > 0

const Home = ({ tree, newest, rows }: HomeProps) => {
  const { texts, to } = useLanguage()
  const { home } = texts
  const pictured = new Map(rows.map(({ category, products }) => [category.id, products.find(hasPicture)]))
  const heroProducts = [...pictured.values()].filter((product) => product !== undefined).slice(0, 3)
  return (
    <>
      <Hero products={heroProducts} />
      {tree.roots.length > 0 ? (
        <section class="product-row">
          <h2>{home.browse}</h2>
          <ul class="category-tiles">
            {tree.roots.map((root) => (
              <CategoryTile key={root.id} category={root} tree={tree} product={pictured.get(root.id)} />
            ))}
          </ul>
        </section>
      ) : null}
      <ProductRow title={home.newest} href={to('/c?sort=newest')} more={home.all} products={newest} />
      {rows
        .filter((row) => row.products.length > 0)
        .slice(0, shownRows)
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
