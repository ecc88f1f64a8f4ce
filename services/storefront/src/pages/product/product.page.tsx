import type { Product } from '@techshop/client/types'
import { Breadcrumb, type Crumb } from '../../design/breadcrumb.tsx'
import { Island } from '../../design/island.tsx'
import { ProductGrid } from '../../design/product-card.tsx'
import { RecentlyViewed } from '../../design/recently-viewed.tsx'
import type { Page } from '../../http/page.ts'
import { breadcrumbData, productData } from '../../http/structured-data.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { attributeLabel } from '../../listing/facets.ts'
import { type Language, useLanguage } from '../../texts/language.ts'
import { Gallery } from './gallery.tsx'
import { Purchase, type PurchaseProps } from './purchase.island.tsx'

interface ProductPageOptions {
  language: Language
  tree: CategoryTree
  product: Product
  related: readonly Product[]
  sku: string | null
  publicUrl: string
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll(/[\s_]/g, '')

/** The attributes as `name, value`; of what can be chosen by an option, all values. */
const factsOf = ({ attributes, options }: Product): [string, string][] =>
  Object.entries(attributes).map(([name, value]) => {
    const option = options.find((other) => lettersOf(other.name) === lettersOf(name))
    return [name, option ? option.values.join(', ') : value]
  })

const Attributes = ({ product }: { product: Product }) => {
  const { texts: all } = useLanguage()
  const { product: texts } = all
  const entries = factsOf(product)
  if (entries.length === 0) return null
  return (
    <section class="attributes">
      <h2>{texts.details}</h2>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{attributeLabel(name, all.attributes)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const purchaseProps = ({ product, sku, language }: ProductPageOptions): PurchaseProps => {
  const { id, slug, name, options, variants, images } = product
  const writtenPrices = Object.fromEntries(variants.map(({ price }) => [price.amount, language.money(price)]))
  return { product: { id, slug, name, options, variants, image: images[0] ?? null }, sku, writtenPrices }
}

const ProductDetails = (options: ProductPageOptions & { crumbs: readonly Crumb[] }) => {
  const { product, related, crumbs } = options
  const { product: texts } = useLanguage().texts
  const purchase = purchaseProps(options)
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <article class="product">
        <Gallery images={product.images} />
        <div class="product-main">
          <div>
            {product.attributes.brand ? <p class="brand-line">{product.attributes.brand}</p> : null}
            <h1>{product.name}</h1>
          </div>
          <Island name="purchase" props={purchase}>
            <Purchase {...purchase} />
          </Island>
        </div>
        <div class="product-text">
          {product.description ? (
            <section>
              <h2>{texts.description}</h2>
              <p class="prose">{product.description}</p>
            </section>
          ) : null}
          <Attributes product={product} />
        </div>
      </article>
      {related.length > 0 ? (
        <section class="product-row">
          <h2>{texts.related}</h2>
          <ProductGrid products={related} />
        </section>
      ) : null}
      <RecentlyViewed current={product.slug} />
    </>
  )
}

const summaryLength = 155

/** The beginning of a description, cut between words, as search engines show it. */
const summaryOf = (text: string): string =>
  text.length <= summaryLength ? text : `${text.slice(0, summaryLength).replace(/\s+\S*$/, '')}…`

export const productPage = (options: ProductPageOptions): Page => {
  const { product, tree, publicUrl, language } = options
  const way = product.category ? tree.wayTo(product.category.id) : []
  const crumbs = way.map(({ name, slug }) => ({ name, href: language.to(`/c/${slug}`) }))
  const path = `/p/${product.slug}`
  return {
    title: product.name,
    description: summaryOf(product.description || product.name),
    canonical: path,
    kind: 'product',
    ...(product.images[0] ? { image: product.images[0] } : {}),
    entry: 'product',
    structuredData: [
      productData(product, publicUrl, language.to),
      breadcrumbData([...crumbs, { name: product.name, href: language.to(path) }], publicUrl),
    ],
    tree,
    currentRoot: way[0]?.slug,
    content: <ProductDetails {...options} crumbs={crumbs} />,
  }
}
