import type { Product } from '@techshop/client/types'
import { Breadcrumb, type Crumb } from '../../design/breadcrumb.tsx'
import { Island } from '../../design/island.tsx'
import { Picture } from '../../design/picture.tsx'
import { ProductGrid } from '../../design/product-card.tsx'
import type { Page } from '../../http/page.ts'
import { breadcrumbData, productData } from '../../http/structured-data.ts'
import type { CategoryTree } from '../../listing/category-tree.ts'
import { attributeLabel } from '../../listing/facets.ts'
import { type Language, useLanguage } from '../../texts/language.ts'
import { Purchase, type PurchaseProps } from './purchase.island.tsx'

interface ProductPageOptions {
  language: Language
  tree: CategoryTree
  product: Product
  related: readonly Product[]
  sku: string | null
  publicUrl: string
}

const Gallery = ({ images }: { images: Product['images'] }) => {
  const { product: texts } = useLanguage().texts
  if (images.length < 2) return <div class="gallery">{<Picture image={images[0]} loading="eager" />}</div>
  return (
    <ul class="gallery" aria-label={texts.pictures}>
      {images.map((image, index) => (
        <li key={image.url} aria-label={texts.picture(index + 1, images.length)}>
          <Picture image={image} loading={index === 0 ? 'eager' : 'lazy'} />
        </li>
      ))}
    </ul>
  )
}

const Attributes = ({ attributes }: { attributes: Product['attributes'] }) => {
  const { product: texts } = useLanguage().texts
  const entries = Object.entries(attributes)
  if (entries.length === 0) return null
  return (
    <section class="attributes">
      <h2>{texts.details}</h2>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{attributeLabel(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const purchaseProps = ({ product, sku }: ProductPageOptions): PurchaseProps => {
  const { id, slug, name, options, variants, images } = product
  return { product: { id, slug, name, options, variants, image: images[0] ?? null }, sku }
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
          <Attributes attributes={product.attributes} />
        </div>
      </article>
      {related.length > 0 ? (
        <section class="product-row">
          <h2>{texts.related}</h2>
          <ProductGrid products={related} />
        </section>
      ) : null}
    </>
  )
}

const summaryLength = 155

/** The beginning of a description, cut between words, as search engines show it. */
const summaryOf = (text: string): string =>
  text.length <= summaryLength ? text : `${text.slice(0, summaryLength).replace(/\s+\S*$/, '')}…`

export const productPage = (options: ProductPageOptions): Page => {
  const { product, tree, publicUrl } = options
  const way = product.category ? tree.wayTo(product.category.id) : []
  const crumbs = way.map(({ name, slug }) => ({ name, href: `/c/${slug}` }))
  const path = `/p/${product.slug}`
  return {
    title: product.name,
    description: summaryOf(product.description || product.name),
    canonical: path,
    ...(product.images[0] ? { image: product.images[0].url } : {}),
    entry: 'product',
    structuredData: [
      productData(product, publicUrl),
      breadcrumbData([...crumbs, { name: product.name, href: path }], publicUrl),
    ],
    tree,
    currentRoot: way[0]?.slug,
    content: <ProductDetails {...options} crumbs={crumbs} />,
  }
}
