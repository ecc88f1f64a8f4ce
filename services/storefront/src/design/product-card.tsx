import type { Product } from '@techshop/client/types'
import { useLanguage } from '../texts/language.ts'
import { AvailabilityLabel } from './availability.tsx'
import { Picture } from './picture.tsx'
import { shownOffer } from './shown-offer.ts'

const ProductCard = ({ product, eager }: { product: Product; eager: boolean }) => {
  const { texts, money, to } = useLanguage()
  const { path, price, hasSeveralPrices, availability, values } = shownOffer(product)
  return (
    <li class="product-card">
      <Picture image={product.images[0]} loading={eager ? 'eager' : 'lazy'} decorative />
      <div class="text">
        {product.attributes.brand ? <p class="brand-line">{product.attributes.brand}</p> : <span />}
        <h3>
          <a href={to(path)}>
            {product.name}
            {values.length > 0 ? <span class="fitting">, {values.join(', ')}</span> : null}
          </a>
        </h3>
        <p class="foot">
          <span class="price">{hasSeveralPrices ? texts.priceFrom(money(price)) : money(price)}</span>
          <AvailabilityLabel availability={availability} />
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
