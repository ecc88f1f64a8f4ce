import { useLanguage } from '../../texts/language.ts'
import { OrderDetails } from './order-details.tsx'
import { useOrder } from './use-order.ts'

/** An order, live, for the bearer of its token. */
export const OrderView = ({ id }: { id: string }) => {
  const { texts, to } = useLanguage()
  const [following, show] = useOrder(id)
  if (following.state === 'following') {
    return <OrderDetails order={following.order} token={following.token} onChange={show} />
  }
  if (following.state === 'loading') {
    return (
      <>
        <p class="visually-hidden" role="status">
          {texts.order.loading}
        </p>
        <div class="skeleton page-skeleton" aria-hidden="true" />
      </>
    )
  }
  const messages = {
    no_token: texts.order.missing,
    not_found: texts.order.notFound,
    failed: texts.error.unavailable,
  }
  return (
    <div class="empty">
      <p role="alert">{messages[following.state]}</p>
      <a class="button primary" href={to('/orders/lookup')}>
        {texts.order.findIt}
      </a>
    </div>
  )
}
