import type { OpenedOrder } from '@techshop/client/types'
import { useLanguage } from '../../texts/language.ts'
import { orderPath } from '../order/order-tokens.ts'

/** Says that an earlier order had been placed after all, and that therefore nothing was ordered now. */
export const EarlierOrder = ({ order }: { order: OpenedOrder }) => {
  const { texts, to } = useLanguage()
  return (
    <p class="notice warn" role="alert">
      {texts.checkout.earlierPlaced(order.number)} <a href={to(orderPath(order))}>{texts.checkout.showEarlier}</a>
    </p>
  )
}
