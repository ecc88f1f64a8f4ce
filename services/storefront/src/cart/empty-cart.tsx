import { EmptyState } from '../design/empty-state.tsx'
import { useLanguage } from '../texts/language.ts'

/** Stands where the cart would. */
export const EmptyCart = () => {
  const { texts, to } = useLanguage()
  return (
    <EmptyState drawing="cart" message={texts.cart.empty}>
      <a class="button primary" href={to('/c')}>
        {texts.cart.startShopping}
      </a>
    </EmptyState>
  )
}
