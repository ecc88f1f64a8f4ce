import type { Product } from '@techshop/client/types'
import { useLanguage } from '../texts/language.ts'
import { AvailabilityLabel } from './availability.tsx'
import { Picture } from './picture.tsx'

const hasSeveralPrices = ({ variants, price }: Product): boolean =>
  variants.some((variant) => variant.price.amount !== price.amount)

const ProductCard = ({ product, eager }: { product: Product; eager: boolean }) => {
  const { texts, money, to } = useLanguage()
  const price = money(product.price)
  return (
    <li class="product-card">
      <Picture image={product.images[0]} loading={eager ? 'eager' : 'lazy'} decorative />
      <div class="text">
        {product.attributes.brand ? <p class="brand-line">{product.attributes.brand}</p> : <span />}
        <h3>
          <a href={to(`/p/${product.slug}`)}>{product.name}</a>
        </h3>
        <p class="foot">
          <span class="price">{hasSeveralPrices(product) ? texts.priceFrom(price) : price}</span>
          <AvailabilityLabel availability={product.availability} />
        </p>
      </div>
    </li>
  )
}

/** Products side by side; `eager` says how many of the first ones are in view at once. */
export const ProductGrid = ({ products, eager = 0 }: { products: readonly Product[]; eager?: number }) => (
  <ul class="product-grid">
    {products.map((product, index) => (
      <ProductCard key={product.id} product={product} eager={index < eager} />
    ))}
  </ul>
)
