import type { Product } from '@techshop/client/types'
import { writeDecimal } from '@techshop/contracts/decimal'
import { shownOffer } from '../design/shown-offer.ts'

const context = 'https://schema.org'

type To = (path: string) => string

const availabilities: Record<Product['availability'], string> = {
  in_stock: `${context}/InStock`,
  low_stock: `${context}/LimitedAvailability`,
  out_of_stock: `${context}/OutOfStock`,
}

/** schema.org BreadcrumbList of the way to a page, root first. */
export const breadcrumbData = (way: readonly { name: string; href: string }[], publicUrl: string): object => ({
  '@context': context,
  '@type': 'BreadcrumbList',
  itemListElement: way.map(({ name, href }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: new URL(href, publicUrl).href,
  })),
})

/** schema.org ItemList of the products on a page. `to` puts an address into the page's language. */
export const itemListData = (products: readonly Product[], publicUrl: string, to: To): object => ({
  '@context': context,
  '@type': 'ItemList',
  itemListElement: products.map((product, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: product.name,
    url: new URL(to(shownOffer(product).path), publicUrl).href,
  })),
})

/** schema.org Product with an offer for each variant. */
export const productData = (product: Product, publicUrl: string, to: To): object => {
  const url = new URL(to(`/p/${product.slug}`), publicUrl).href
  return {
    '@context': context,
    '@type': 'Product',
    name: product.name,
    ...(product.description ? { description: product.description } : {}),
    url,
    ...(product.category ? { category: product.category.name } : {}),
    sku: product.variants[0]?.sku,
    image: product.images.flatMap((image) => URL.parse(image.url, publicUrl)?.href ?? []),
    ...(product.attributes.brand ? { brand: { '@type': 'Brand', name: product.attributes.brand } } : {}),
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      url: `${url}?sku=${encodeURIComponent(variant.sku)}`,
      sku: variant.sku,
      price: writeDecimal(variant.price),
      priceCurrency: variant.price.currency,
      availability: availabilities[variant.availability],
      itemCondition: `${context}/NewCondition`,
    })),
  }
}

/** schema.org WebSite with its search, for the home page. */
export const websiteData = (name: string, publicUrl: string, to: To): object => ({
  '@context': context,
  '@type': 'WebSite',
  name,
  url: new URL(to('/'), publicUrl).href,
  potentialAction: {
    '@type': 'SearchAction',
    target: `${new URL(to('/search'), publicUrl).href}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  },
})
