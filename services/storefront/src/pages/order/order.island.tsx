import { EmptyState } from '../../design/empty-state.tsx'
import { PageSkeleton } from '../../design/page-skeleton.tsx'
import { useSlow } from '../../islands/use-slow.ts'
import { useLanguage } from '../../texts/language.ts'
import { OrderDetails } from './order-details.tsx'
import { useOrder } from './use-order.ts'

/** An order, live, for the bearer of its token. */
export const OrderView = ({ id }: { id: string }) => {
  const { texts, to } = useLanguage()
  const [following, show] = useOrder(id)
  const slow = useSlow(following.state === 'loading')
  if (following.state === 'following') {
    return <OrderDetails order={following.order} token={following.token} onChange={show} />
  }
  if (following.state === 'loading') {
    return (
      <>
        <p class={slow ? 'notice' : 'visually-hidden'} role="status">
          {slow ? texts.order.loadingSlowly : texts.order.loading}
        </p>
        <PageSkeleton />
      </>
    )
  }
  const messages = {
    no_token: texts.order.missing,
    not_found: texts.order.notFound,
    failed: texts.error.unavailable,
  }
  return (
    <EmptyState drawing="order" message={messages[following.state]} isProblem>
      <a class="button primary" href={to('/orders/lookup')}>
        {texts.order.findIt}
      </a>
    </EmptyState>
  )
}
