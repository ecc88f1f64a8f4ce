import type { Money } from '@techshop/client/types'
import type { CheckedLine } from '../../cart/cart-check.ts'
import { Picture } from '../../design/picture.tsx'
import { useLanguage } from '../../texts/language.ts'

interface OrderSummaryProps {
  lines: readonly CheckedLine[]
  total: Money | undefined
}

/** What is about to be ordered, at the prices that hold now. */
export const OrderSummary = ({ lines, total }: OrderSummaryProps) => {
  const { texts, money, to } = useLanguage()
  return (
    <section class="panel order-summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">{texts.checkout.summary}</h2>
      <ul class="summary-lines">
        {lines.map(({ line, unitPrice, priceBefore }) => (
          <li key={line.sku}>
            <Picture image={line.image} loading="lazy" decorative />
            <span class="summary-text">
              {line.name} <span class="soft small">{Object.values(line.options).join(', ')}</span>{' '}
              <span class="soft number nowrap">{texts.order.quantity(line.quantity)}</span>
              {priceBefore ? (
                <span class="price-note small">{texts.cart.priceChanged(money(priceBefore), money(unitPrice))}</span>
              ) : null}
            </span>
            <span class="number">{money({ ...unitPrice, amount: unitPrice.amount * line.quantity })}</span>
          </li>
        ))}
      </ul>
      <p class="cart-total">
        <span>{texts.cart.total}</span> <strong class="price">{total ? money(total) : null}</strong>
      </p>
      <p class="soft small">{texts.checkout.noteOnStock}</p>
      <p>
        <a href={to('/cart')}>{texts.checkout.backToCart}</a>
      </p>
    </section>
  )
}
